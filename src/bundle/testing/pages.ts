/** The story of `story.ts` in pages, as far as its manifest goes. */
import type { EventPage, Pages } from '../../model/pages.ts';
import { DAY } from '../../model/units.ts';
import type { PagedManifest } from '../load.ts';
import { columns, labels, manifest } from './story.ts';

/** All four events. */
export const page: EventPage & { readonly places: readonly number[] } = {
  places: [0, 1, 2, 3],
  columns: {
    fromDay: columns.from.map((time) => time / DAY),
    toDay: columns.to.map((time) => time / DAY),
    dates: [columns.date[0]!, columns.date[1]!, columns.date[3]!],
    date: [0, 1, 1, 2],
    basis: columns.basis,
    status: columns.status,
    importance: columns.importance,
    excerpts: columns.excerpts,
    lane: columns.lane,
    tookPart: columns.tookPart,
    affected: columns.affected,
    articles: columns.articles,
    tags: columns.tags,
  },
  labels: { id: labels.id, headline: labels.headline },
};

export const pages: Pages = {
  folder: 'story-0123456789ab',
  rows: 256,
  details: 128,
  idShards: 1,
  spans: columns.from.filter((from, row) => columns.to[row]! - from > DAY).length,
  softs: 0,
  pyramid: {
    bins: 1024,
    leastInTile: 1000,
    actors: [0, 3],
    top: {
      level: 0,
      first: columns.from[0]! / DAY,
      counts: [1, 2, 0, 1],
      spread: [1000, 2000, 0, 1000],
      actors: [[0, 1000, 0, 2000, 1, 1000], [0, 1000, 0, 2000]],
      labelled: page,
    },
  },
  search: null,
};

const { chunks: _, ...shared } = manifest;

export const pagedManifest: PagedManifest = { ...shared, pages };
