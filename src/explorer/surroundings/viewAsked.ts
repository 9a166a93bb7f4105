/** What the page's address asks for, before anything is made of it. */
import { parsePageAddress } from '../../view/pageAddress.ts';
import type { View } from '../../view/view.ts';
import { pageHome } from './addressHome.ts';

export function viewAsked(): View {
  const { location, start } = pageHome();
  return parsePageAddress(location, start).view;
}
