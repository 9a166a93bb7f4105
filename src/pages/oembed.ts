/** What a page tells whoever wants to show the timeline within another page: https://oembed.com, a rich answer. */
import { FRAME_SANDBOX } from '../export/embedCode.ts';
import { PREVIEW_SIZE } from '../export/picture/previewScene.ts';
import { writeAddress } from '../view/address.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import { eventFolder } from '../model/publication.ts';
import type { Row } from '../model/units.ts';
import { escaped } from './html.ts';
import { PICTURE_FILE } from './names.ts';
import type { PublishedStory } from './published.ts';

/** CSS pixels: the timeline with an open event beside it. */
const SIZE = { width: 960, height: 600 } as const;

/** @param row null: of the start page */
export function oembed(story: PublishedStory, row: Row | null): string {
  const { table, site } = story;
  const { address } = site;
  const event = row === null ? null : table.id[row]!;
  const title = row === null ? table.title : table.headline[row]!;
  const shown = `${address}${writeAddress({ ...DEFAULT_VIEW, event, embed: true })}`;
  const iframe =
    `<iframe src="${escaped(shown)}" width="${SIZE.width}" height="${SIZE.height}" title="${escaped(title)}"` +
    ` style="border: 0; max-width: 100%" sandbox="${FRAME_SANDBOX}" loading="lazy"></iframe>`;
  const picture = site.pictures && {
    thumbnail_url: `${address}${event === null ? '' : eventFolder(event)}${PICTURE_FILE}`,
    thumbnail_width: PREVIEW_SIZE.width,
    thumbnail_height: PREVIEW_SIZE.height,
  };
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: table.title,
    provider_url: address,
    ...SIZE,
    html: iframe,
    ...picture,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
