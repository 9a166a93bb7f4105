/** Where the events of a paged story are: the rest of its manifest, checked. */
import * as v from 'valibot';
import type { Pages } from '../../model/pages.ts';
import { checked, sound } from '../checked.ts';
import type { PagedManifest } from '../load.ts';
import { pagesFault } from './consistency.ts';
import { pagesSchema } from './schemas.ts';

const withPages = v.object({ pages: pagesSchema });

/**
 * @param base absolute address of the manifest
 * @throws BundleError of kind `invalid`
 */
export function pagesFrom(manifest: PagedManifest, base: string | URL): Pages {
  const about = { url: new URL(base).href, part: 'manifest' } as const;
  const { pages } = checked(withPages, { pages: manifest.pages }, about);
  return sound(pages, pagesFault(pages, manifest), about);
}
