/**
 * The page of an event, written when the site was built, as the explorer takes it over: the address becomes
 * that of the explorer with the event open. `<base>` already leads to the timeline's own folder.
 */
import { parseAddress, writeAddress } from '../../view/address.ts';

export function isEventPage(root: HTMLElement): boolean {
  return root.dataset['event'] !== undefined;
}

/** Before anything asks for the address. */
export function takeAddress(root: HTMLElement): void {
  const { event } = root.dataset;
  if (event === undefined) return;
  const { view } = parseAddress(location.search);
  const { pathname } = new URL('.', document.baseURI);
  history.replaceState(history.state, '', pathname + writeAddress({ ...view, event }));
}
