import { ENGLISH } from '../../words/languages.ts';
import { removeFirstCanvases } from '../figure/firstCanvases.ts';

/** The page's script did not come: said without it. */
export function sayOutOfReach(root: HTMLElement): void {
  const { partMissing, reload } = ENGLISH.strings.page.states;
  const failure = document.createElement('main');
  failure.className = 'failure';
  failure.role = 'alert';
  const heading = document.createElement('h1');
  heading.textContent = partMissing;
  const again = document.createElement('button');
  again.className = 'button primary';
  again.textContent = reload;
  again.addEventListener('click', () => location.reload());
  failure.append(heading, again);
  removeFirstCanvases();
  root.replaceChildren(failure);
}
