/**
 * The page of an event, written when the site was built, as the explorer takes it over: the address becomes
 * that of the explorer with the event open. `<base>` already leads to the timeline's own folder.
 */
import { pageHome } from '../surroundings/addressHome.ts';
import { parseAddress, writeAddress } from '../../view/address.ts';

export function isEventPage(root: HTMLElement): boolean {
  return root.dataset['event'] !== undefined;
}

/** Before anything asks for the address. */
export function takeAddress(root: HTMLElement): void {
  const { event } = root.dataset;
  if (event === undefined) return;
  const home = pageHome();
  const { view } = parseAddress(home.location.search);
  const { pathname } = new URL('.', document.baseURI);
  home.history.replaceState(null, '', pathname + writeAddress({ ...view, event }));
}
