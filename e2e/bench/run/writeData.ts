/**
 * The same events for every subject, each in the form that it takes without further work, packed with
 * gzip ahead as a good host keeps them.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Actor } from '../../../src/model/bundle.ts';
import { DAY } from '../../../src/model/units.ts';
import { bundleEvents, readManifest } from './bundleEvents.ts';
import type { BenchEvent } from './bundleEvents.ts';

/** Characters that are packed at a time. */
const BATCH = 256 * 1024;

export type DataForm = (typeof FORMS)[number];
export const FORMS = [
  'story.json',
  'raw.json',
  'raw.bin',
  'vis.json',
  'timelines-chart.json',
  'timelinejs.json',
  'react-chrono.json',
] as const;

/** Writes `<form>.gz` into a folder. */
export async function writeData(bundle: string, folder: string, forms: ReadonlySet<DataForm>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const form of forms) await pack(WRITERS[form](bundle), path.join(folder, `${form}.gz`));
}

async function pack(parts: AsyncIterable<string | Uint8Array>, file: string): Promise<void> {
  await pipeline(Readable.from(parts), createGzip({ level: 6 }), createWriteStream(file));
}

const WRITERS: Record<DataForm, (bundle: string) => AsyncIterable<string | Uint8Array>> = {
  'story.json': titleOnly,
  'raw.json': (bundle) => list(bundle, (event) => event),
  'raw.bin': binaryColumns,
  'vis.json': (bundle) => list(bundle, visItem),
  'timelines-chart.json': chartGroups,
  'timelinejs.json': (bundle) => list(bundle, slide, '{"events":', '}'),
  'react-chrono.json': (bundle) => list(bundle, card),
};

async function* titleOnly(bundle: string): AsyncGenerator<string> {
  const { title } = await readManifest(bundle);
  yield JSON.stringify({ title });
}

async function* list(
  bundle: string,
  form: (event: BenchEvent, row: number) => unknown,
  before = '',
  after = '',
): AsyncGenerator<string> {
  let batch = `${before}[`;
  let row = 0;
  for await (const event of bundleEvents(bundle)) {
    batch += `${row > 0 ? ',\n' : ''}${JSON.stringify(form(event, row))}`;
    row += 1;
    if (batch.length >= BATCH) {
      yield batch;
      batch = '';
    }
  }
  yield `${batch}]${after}`;
}

/** Header: how many, the first day; then three columns. */
async function* binaryColumns(bundle: string): AsyncGenerator<Uint8Array> {
  const { counts } = await readManifest(bundle);
  const steps = new Uint32Array(counts.events);
  const lasts = new Uint32Array(counts.events);
  const importance = new Uint8Array(counts.events);
  let firstDay: number | null = null;
  let day = 0;
  let row = 0;
  for await (const event of bundleEvents(bundle)) {
    const begins = Math.round(event.from / DAY);
    firstDay ??= day = begins;
    steps[row] = begins - day;
    lasts[row] = Math.max(1, Math.round((event.to - event.from) / DAY));
    importance[row] = event.importance;
    day = begins;
    row += 1;
  }
  yield new Uint8Array(Int32Array.of(counts.events, firstDay ?? 0).buffer);
  yield new Uint8Array(steps.buffer);
  yield new Uint8Array(lasts.buffer);
  yield importance;
}

/** Days are points, anything longer is a range. */
function visItem({ headline, from, to, actors }: BenchEvent, row: number): unknown {
  const isDay = to - from <= DAY;
  return { id: row, content: headline, start: from, ...(isDay ? { type: 'point' } : { end: to }), actors };
}

/** A row for each actor, under its group; each event once, in the row of the first who took part. */
async function* chartGroups(bundle: string): AsyncGenerator<string> {
  const { actors } = await readManifest(bundle);
  const lines = new Map<number, string[]>();
  for await (const { headline, from, to, isPlanned, actors: [first = -1] } of bundleEvents(bundle)) {
    const segment = { timeRange: [from, to], val: isPlanned ? 'planned' : 'happened', labelVal: headline };
    const line = lines.get(first);
    if (line) line.push(JSON.stringify(segment));
    else lines.set(first, [JSON.stringify(segment)]);
  }
  const groups = new Map<number, number[]>();
  for (const actor of lines.keys()) {
    const group = topmost(actors, actor);
    groups.set(group, [...(groups.get(group) ?? []), actor]);
  }
  let before = '[';
  for (const [group, members] of groups) {
    yield `${before}{"group":${JSON.stringify(nameOf(actors, group))},"data":[`;
    for (const [i, actor] of members.entries()) {
      const label = JSON.stringify(nameOf(actors, actor));
      yield `${i > 0 ? ',' : ''}{"label":${label},"data":[${lines.get(actor)?.join(',') ?? ''}]}`;
    }
    yield ']}';
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function topmost(actors: readonly Actor[], actor: number): number {
  const above = actors[actor]?.memberOf;
  return above === undefined ? actor : topmost(actors, above);
}

function nameOf(actors: readonly Actor[], actor: number): string {
  return actors[actor]?.name ?? 'Nobody';
}

function slide({ id, headline, from, to }: BenchEvent): unknown {
  const isDay = to - from <= DAY;
  return {
    unique_id: id,
    start_date: calendarDay(from),
    ...(isDay ? {} : { end_date: calendarDay(to - DAY) }),
    text: { headline },
  };
}

function calendarDay(ms: number): { year: number; month: number; day: number } {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function card({ headline, from }: BenchEvent): unknown {
  return { title: new Date(from).toISOString().slice(0, 10), cardTitle: headline };
}
