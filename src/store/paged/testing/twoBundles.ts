/** One invented story, compiled both whole and in pages, for tests that compare the two. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { createSearch } from '../../../bundle/search/createSearch.ts';
import { loadDetails, loadManifest, loadWhole } from '../../../bundle/load.ts';
import type { PagedManifest, WholeManifest } from '../../../bundle/load.ts';
import { factsFrom } from '../../../bundle/storyFacts.ts';
import { compileStory } from '../../../compile/compileStory.ts';
import type { Details } from '../../../model/bundle.ts';
import type { EventTable } from '../../../model/table.ts';
import type { StoryStore } from '../../storyStore.ts';
import { wholeStory } from '../../wholeStory.ts';
import type { EngineLine } from '../engineClient.ts';
import { openPagedStory, type PagedStory } from '../openPagedStory.ts';
import { serveEngine } from '../worker/serveEngine.ts';

export interface TwoBundles {
  readonly table: EventTable;
  readonly details: Details;
  readonly whole: StoryStore;
  readonly manifest: PagedManifest;
  /** Opened anew: nothing fetched yet. */
  open(): PagedStory;
  /** Paths fetched since the last call, below the story's address. */
  fetched(): string[];
  /** What the host answers instead of a file, by a part of its path. */
  readonly instead: Map<string, () => Response | Promise<Response>>;
  close(): Promise<void>;
}

const BASE = 'https://stories.example/';

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const GROUPS = 3;
const ACTORS = 40;
const TAGS = ['traffic', 'labour', 'weather', 'law'];
const WORDS = ['storm', 'bridge', 'strike', 'vote', 'ferry', 'harbour', 'quay', 'tax', 'flood', 'fire'];

/** Events in no order; most on single days within two years, some long before, some years long. */
function storyFiles(events: number, seed: number): Record<string, string> {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)]!;
  const day = (offset: number) => new Date(Date.UTC(2030, 0, 1) + offset * 864e5).toISOString().slice(0, 10);
  const date = () => {
    const offset = random() < 0.1 ? -below(9000) : Math.floor(random() * random() * 700);
    const kind = below(20);
    if (kind === 0) return `${day(offset)}/${day(offset + 1 + below(1500))}`;
    if (kind === 1) return day(offset).slice(0, 7);
    if (kind === 2) return day(offset).slice(0, 4);
    return day(offset);
  };
  const actor = () => `actor-${Math.floor(random() * random() * ACTORS)}`;
  const lines = Array.from({ length: events }, (_, n) => ({
    id: `event-${n}`,
    headline: `${pick(WORDS)} ${pick(WORDS)} ${n}`,
    date: date(),
    importance: 1 + Math.floor(random() * random() * 5),
    ...(random() < 0.5 && { summary: `A ${pick(WORDS)} at ${pick(WORDS)}.` }),
    took_part: [...new Set([actor(), actor()])],
    ...(random() < 0.3 && { affected: [actor()] }),
    ...(random() < 0.4 && { tags: [pick(TAGS)] }),
    ...(random() < 0.2 && {
      basis: 'worked out',
      reasoning: 'By the rest of it.',
      excerpts: [{ article: pick(['gazette', 'courier']), quote: 'This is a quotation.' }],
    }),
    ...(n % 50 === 0 && { formerly: [`old-${n}`] }),
  }));
  const yaml = [
    'title: Many events',
    'language: en',
    'articles:',
    '  - { id: gazette, file: gazette.txt, title: Gazette }',
    '  - { id: courier, file: courier.txt, title: Courier }',
    'actors:',
    ...Array.from({ length: ACTORS }, (_, i) => {
      const group = i >= GROUPS && i % 4 === 0 ? `, member_of: actor-${i % GROUPS}` : '';
      return `  - { id: actor-${i}, name: Actor ${i}, kind: person${group} }`;
    }),
    'events: []',
    '',
  ];
  return {
    'gazette.txt': 'This is a quotation. And more.\n',
    'courier.txt': 'It is said: This is a quotation.\n',
    'story.yaml': yaml.join('\n'),
    'events.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  };
}

/** A line to an engine in the same thread. */
function engineInHere(): EngineLine {
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2);
  return Object.assign(port1, { terminate: () => port1.close() });
}

/** Takes `fetch` over until it is closed. */
export async function twoBundles(events: number, seed: number): Promise<TwoBundles> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  for (const [name, content] of Object.entries(storyFiles(events, seed))) {
    await writeFile(path.join(folder, name), content);
  }
  const outputs = { whole: path.join(folder, 'whole'), paged: path.join(folder, 'paged') };
  for (const [name, mostWhole] of [['whole', Infinity], ['paged', 0]] as const) {
    const output = outputs[name];
    const places = { folder, output, schema: path.join(output, 'schema.json') };
    const { ok, problems } = await compileStory(places, { mostWhole });
    if (!ok) throw new Error(JSON.stringify(problems[0]));
  }
  let fetched: string[] = [];
  const instead: TwoBundles['instead'] = new Map();
  vi.stubGlobal('fetch', async (url: URL, { signal }: RequestInit) => {
    signal?.throwIfAborted();
    const file = url.pathname.slice(1);
    const [bundle, ...rest] = file.split('/');
    fetched.push(rest.slice(-2).join('/'));
    const other = [...instead].find(([name]) => file.includes(name));
    if (other) return other[1]();
    const found = await readFile(path.join(outputs[bundle as 'whole'], ...rest)).catch(() => null);
    return found ? new Response(new Uint8Array(found)) : new Response('Not found', { status: 404 });
  });

  const wholeManifest = (await loadManifest(`${BASE}whole/story.json`)) as WholeManifest;
  const { table, formerly } = await loadWhole(wholeManifest, `${BASE}whole/story.json`);
  const details = await loadDetails(wholeManifest, `${BASE}whole/story.json`);
  const search = await createSearch(table, details);
  const manifest = (await loadManifest(`${BASE}paged/story.json`)) as PagedManifest;
  return {
    table,
    details,
    whole: wholeStory(table, { formerly, details: () => details, search: () => search }),
    manifest,
    open: () => openPagedStory(manifest, factsFrom(manifest), `${BASE}paged/story.json`, engineInHere),
    fetched: () => fetched.splice(0),
    instead,
    async close() {
      vi.unstubAllGlobals();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
