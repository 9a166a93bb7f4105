/** A manifest around an event table that was made by hand; its events have summaries, no excerpts. */
import type { StoryManifest } from '../../src/bundle/load.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../../src/model/bundle.ts';
import type { EventTable } from '../../src/model/table.ts';

export function bundleOf(table: EventTable): StoryManifest {
  const { title, lang, scale, toldOn, actors, articles, tags, eras } = table;
  const details = Array.from(table.headline, (headline) => ({
    summary: `What is told of “${headline}”.`,
    reasoning: 'Worked out for this scene.',
    excerpts: [],
    differences: [],
    sources: [],
    media: [],
    places: [],
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
