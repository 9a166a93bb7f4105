/** From the manifest to what is known of a story before any of its events is there. */
import type { Actor, Manifest } from '../model/bundle.ts';
import type { StoryFacts } from '../model/facts.ts';
import type { ActorIndex } from '../model/units.ts';

/** @param manifest checked, as `loadManifest` gives it */
export function factsFrom(manifest: Omit<Manifest, 'chunks' | 'pages'>): StoryFacts {
  const { title, lang, description, scale, toldOn, actors, articles, tags, eras, totals } = manifest;
  return {
    title,
    lang,
    ...(description !== undefined && { description }),
    scale,
    toldOn,
    actors,
    articles,
    tags,
    eras,
    actorOf: indexOf(actors),
    articleOf: indexOf(articles),
    tagOf: indexOf(tags),
    membersOf: membersOf(actors),
    counts: manifest.counts,
    extent: manifest.extent,
    elastic: manifest.elastic,
    lanes: manifest.lanes,
    totals: {
      actors: Uint32Array.from(totals.actors),
      importance: Float64Array.from(totals.importance),
      tags: Uint32Array.from(totals.tags),
      articles: Uint32Array.from(totals.articles),
    },
  };
}

function indexOf(list: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}

function membersOf(actors: readonly Actor[]): ActorIndex[][] {
  const members: ActorIndex[][] = actors.map(() => []);
  actors.forEach(({ memberOf }, actor) => {
    if (memberOf !== undefined) members[memberOf]?.push(actor);
  });
  return members;
}
