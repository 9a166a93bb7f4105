import { MANIFEST_FILE } from '../model/bundle.ts';

/**
 * Absolute address of a story's manifest; null where `src` is no address.
 *
 * @param src the story's folder, a page in it, or the manifest itself; may be relative
 * @param page absolute address of the page that names it
 */
export function storyAddress(src: string, page: string): string | null {
  if (src.trim() === '' || !URL.canParse(src, page)) return null;
  const url = new URL(src, page);
  url.search = '';
  url.hash = '';
  const last = url.pathname.split('/').at(-1) ?? '';
  if (last.endsWith('.json')) return url.href;
  if (last !== '' && !last.endsWith('.html')) url.pathname += '/';
  return new URL(MANIFEST_FILE, url).href;
}
