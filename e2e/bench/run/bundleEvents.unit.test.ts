import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileStory } from '../../../src/compile/compileStory.ts';
import { writeStory } from '../generate/writeStory.ts';
import { bundleEvents } from './bundleEvents.ts';
import type { BenchEvent } from './bundleEvents.ts';
import { FORMS, writeData } from './writeData.ts';

const EVENTS = 700;
let folder = '';
const inside = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bench-'));
  await writeStory({ events: EVENTS, folder });
  for (const [name, mostWhole] of [['whole', Infinity], ['paged', 0]] as const) {
    const places = { folder, output: inside(name), schema: inside('schema.json') };
    const { ok } = await compileStory(places, { mostWhole });
    expect(ok).toBe(true);
  }
  await writeData(inside('whole'), inside('data'), new Set(FORMS));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function all(bundle: string): Promise<BenchEvent[]> {
  const events: BenchEvent[] = [];
  for await (const event of bundleEvents(bundle)) events.push(event);
  return events;
}

const json = async (form: string): Promise<unknown> =>
  JSON.parse(gunzipSync(await readFile(inside(`data/${form}.gz`))).toString());

test('a whole story and one in pages hold the same events, in order', async () => {
  const events = await all(inside('whole'));
  expect(events).toHaveLength(EVENTS);
  expect(events.map(({ from }) => from)).toEqual(events.map(({ from }) => from).toSorted((a, b) => a - b));
  expect(await all(inside('paged'))).toEqual(events);
});

test('every subject is fed with all events', async () => {
  const events = await all(inside('whole'));
  expect(await json('raw.json')).toEqual(events);
  expect(await json('vis.json')).toHaveLength(EVENTS);
  expect(await json('react-chrono.json')).toHaveLength(EVENTS);
  const slides = (await json('timelinejs.json')) as { events: { start_date: { year: number } }[] };
  expect(slides.events.map(({ start_date: { year } }) => year)).toEqual(
    events.map(({ from }) => new Date(from).getUTCFullYear()),
  );
  const groups = (await json('timelines-chart.json')) as { data: { data: unknown[] }[] }[];
  expect(groups.flatMap(({ data }) => data).flatMap(({ data }) => data)).toHaveLength(EVENTS);
});

test('the binary columns give each event’s day', async () => {
  const bytes = new Uint8Array(gunzipSync(await readFile(inside('data/raw.bin.gz')))).buffer;
  const [count = 0, first = 0] = new Int32Array(bytes, 0, 2);
  const steps = new Uint32Array(bytes, 8, count);
  let day = first;
  const days = Array.from(steps, (step) => (day += step));
  expect(days).toEqual((await all(inside('whole'))).map(({ from }) => from / 86_400_000));
});
