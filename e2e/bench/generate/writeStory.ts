/** Writes a generated story as a folder that the compiler takes: story.yaml, events.jsonl, articles. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { actorCount, makeActors } from './actors.ts';
import { articleCount, articleText, makeArticles } from './articles.ts';
import { dayOf } from './dates.ts';
import { makeEvents } from './events.ts';
import type { World } from './events.ts';
import { seeded } from './random.ts';
import { capital, makeVocabulary } from './words.ts';

const TOLD = dayOf('2026-06-30');
/** Characters gathered before they are written. */
const BATCH = 256 * 1024;
/** Beyond, time is mostly full, and a linear scale shows it best. */
const MOST_ELASTIC = 2000;

export interface StoryOptions {
  readonly events: number;
  readonly folder: string;
  /** Another seed, another story. */
  readonly seed?: number;
}

/** The more events, the further back they reach: 5 years of twelve, two centuries of a million. */
function yearsOf(events: number): number {
  return Math.round(Math.min(200, 5 * Math.sqrt(Math.sqrt(events)) * 1.3));
}

export function makeWorld(events: number, seed: number): World {
  const vocabulary = makeVocabulary(seed);
  const random = seeded(seed + 1);
  const tags = Math.max(3, Math.min(80, Math.round(Math.sqrt(events) / 2)));
  return {
    vocabulary,
    actors: makeActors(vocabulary, random, actorCount(events)),
    articles: makeArticles(vocabulary, random, articleCount(events), TOLD),
    tags: Array.from({ length: tags }, (_, i) => `${capital(vocabulary.rareWord(random))} ${i + 1}`),
    begins: TOLD - Math.round(yearsOf(events) * 365.25),
    told: TOLD,
  };
}

/** The events of the story, one after another; the same for the same number and seed. */
export function* storyEvents(events: number, seed: number, world: World = makeWorld(events, seed)) {
  yield* makeEvents(world, seeded(seed + 2), events);
}

/** @returns bytes of events.jsonl */
export async function writeStory({ events, folder, seed = 1 }: StoryOptions): Promise<number> {
  const world = makeWorld(events, seed);
  await mkdir(path.join(folder, 'articles'), { recursive: true });
  for (const article of world.articles) {
    await writeFile(path.join(folder, ...article.file.split('/')), articleText(article));
  }
  await writeFile(path.join(folder, 'story.yaml'), storyYaml(world, events));

  const out = createWriteStream(path.join(folder, 'events.jsonl'));
  let batch = '';
  const flush = async (): Promise<void> => {
    if (!out.write(batch)) await once(out, 'drain');
    batch = '';
  };
  for (const event of storyEvents(events, seed, world)) {
    batch += `${JSON.stringify(event)}\n`;
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  out.end();
  await finished(out);
  return out.bytesWritten;
}

/** Every text as JSON writes it, which YAML reads as well. */
function storyYaml({ actors, articles }: World, events: number): string {
  return [
    `title: ${JSON.stringify(`${events.toLocaleString('en-GB')} generated events`)}`,
    'description: A story made up by the benchmark; nothing in it happened.',
    'language: en',
    `scale: ${events > MOST_ELASTIC ? 'linear' : 'elastic'}`,
    'articles:',
    ...articles.map(({ id, file, title, author, publisher, published }) => {
      return flow({ id, file, title, author, publisher, published });
    }),
    'actors:',
    ...actors.map(({ id, name, kind, memberOf, aliases }) => {
      return flow({ id, name, kind, member_of: memberOf, aliases: aliases.length > 0 ? aliases : null });
    }),
    'eras:',
    flow({ name: 'The quiet years', date: '2012/2018' }),
    flow({ name: 'The full years', date: '2019/2025' }),
    'events: []',
    '',
  ].join('\n');
}

function flow(entries: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(entries).filter(([, value]) => value !== null);
  return `  - { ${parts.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }`;
}
