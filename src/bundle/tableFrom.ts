/** From the compiled columns to the event table in memory. Linear in events and memberships. */
import type { Actor, Columns, Labels, Manifest } from '../model/bundle.ts';
import { withGroups } from '../model/groups.ts';
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Row } from '../model/units.ts';

/** The three must agree with one another, as `loadTable` checks. */
export function tableFrom(manifest: Omit<Manifest, 'chunks'>, columns: Columns, labels: Labels): EventTable {
  const { title, lang, description, scale, toldOn, actors, articles, tags, eras } = manifest;
  const rowOf = new Map<string, Row>(labels.id.map((id, row) => [id, row]));
  const formerly = new Map(Object.entries(labels.formerly));
  for (const [former, present] of formerly) {
    const row = rowOf.get(present);
    if (row !== undefined) rowOf.set(former, row);
  }
  return {
    length: labels.id.length,
    title,
    lang,
    ...(description !== undefined && { description }),
    scale,
    toldOn,
    actors,
    articles,
    tags,
    eras,
    from: Float64Array.from(columns.from),
    to: Float64Array.from(columns.to),
    date: columns.date,
    basis: columns.basis,
    status: columns.status,
    importance: Uint8Array.from(columns.importance),
    excerpts: Uint16Array.from(columns.excerpts),
    tookPart: columns.tookPart,
    affected: columns.affected,
    articlesOf: columns.articles,
    tagsOf: columns.tags,
    id: labels.id,
    headline: labels.headline,
    rowOf,
    actorOf: new Map(actors.map((actor, index) => [actor.id, index])),
    articleOf: new Map(articles.map((article, index) => [article.id, index])),
    tagOf: new Map(tags.map((tag, index) => [tag.id, index])),
    formerly,
    membersOf: membersOf(actors),
    rowsOf: rowsOf(actors, columns),
  };
}

function membersOf(actors: readonly Actor[]): ActorIndex[][] {
  const members: ActorIndex[][] = actors.map(() => []);
  actors.forEach(({ memberOf }, actor) => {
    if (memberOf !== undefined) members[memberOf]?.push(actor);
  });
  return members;
}

/** Each event goes to its actors and up through their groups, once to each. */
function rowsOf(actors: readonly Actor[], { tookPart, affected }: Columns): Uint32Array[] {
  const rows: Row[][] = actors.map(() => []);
  tookPart.forEach((takers, row) => {
    for (const involved of [takers, affected[row] ?? []]) {
      for (const actor of involved) {
        for (const one of withGroups(actors, actor)) {
          const own = rows[one];
          if (own && own[own.length - 1] !== row) own.push(row);
        }
      }
    }
  });
  return rows.map((own) => Uint32Array.from(own));
}
