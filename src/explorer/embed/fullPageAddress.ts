import { writeAddress } from '../../view/address.ts';
import type { View } from '../../view/view.ts';

/** The same view with the page's frame. @param page absolute address of the story's own page */
export function fullPageAddress(page: string, view: View): string {
  return new URL(writeAddress({ ...view, embed: false }) || '.', page).href;
}
