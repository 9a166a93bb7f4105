/**
 * A manifest around an event table that was made by hand; its events have summaries, no excerpts, and
 * every other one a page that tells of it, a picture and a place.
 */
import type { StoryManifest } from '../../src/bundle/load.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../../src/model/bundle.ts';
import type { EventTable } from '../../src/model/table.ts';

const NOTHING_ELSEWHERE = { sources: [], media: [], places: [] };
const ELSEWHERE = {
  sources: [{ url: 'https://archive.example/records/', title: 'The archive’s record' }],
  media: [{ url: 'https://pictures.example/1.jpg', caption: 'A picture of it', credit: 'A museum' }],
  places: [{ name: 'The old quay', at: { latitude: 60.1, longitude: 5.2 } }],
};

export function bundleOf(table: EventTable): StoryManifest {
  const { title, lang, scale, toldOn, actors, articles, tags, eras } = table;
  const details = Array.from(table.headline, (headline, row) => ({
    summary: `What is told of “${headline}”.`,
    reasoning: 'Worked out for this scene.',
    excerpts: [],
    differences: [],
    ...(row % 2 === 0 ? ELSEWHERE : NOTHING_ELSEWHERE),
  }));
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    title,
    lang,
    scale,
    toldOn,
    actors,
    articles,
    tags,
    eras,
    counts: { events: table.length, excerpts: 0, unproven: table.length },
    chunks: { columns: { inline: null }, labels: { inline: null }, details: { inline: details } },
  };
}
