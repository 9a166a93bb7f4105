/** Reads a compiled story back, event after event, whole or in pages: what all subjects are fed with. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_FILE } from '../../../src/model/bundle.ts';
import type { Chunk, Columns, Labels, Manifest } from '../../../src/model/bundle.ts';
import type { EventPage } from '../../../src/model/pages.ts';
import { DAY } from '../../../src/model/units.ts';

export interface BenchEvent {
  readonly id: string;
  readonly headline: string;
  /** Extent, ms. */
  readonly from: number;
  readonly to: number;
  readonly isPlanned: boolean;
  readonly importance: number;
  /** Numbers of the actors that took part. */
  readonly actors: readonly number[];
}

export async function readManifest(bundle: string): Promise<Manifest> {
  return json<Manifest>(path.join(bundle, MANIFEST_FILE));
}

/** In chronological order. */
export async function* bundleEvents(bundle: string): AsyncGenerator<BenchEvent> {
  const manifest = await readManifest(bundle);
  const { chunks, pages } = manifest;
  if (chunks) {
    const columns = await chunk<Columns>(bundle, chunks.columns);
    const labels = await chunk<Labels>(bundle, chunks.labels);
    for (let row = 0; row < manifest.counts.events; row += 1) yield eventAt(row, columns, labels);
  } else if (pages) {
    for (let page = 0; page * pages.rows < manifest.counts.events; page += 1) {
      const { columns, labels } = await json<EventPage>(path.join(bundle, pages.folder, 'rows', `${page}.json`));
      const inMs = {
        ...columns,
        from: columns.fromDay.map((day) => day * DAY),
        to: columns.toDay.map((day) => day * DAY),
      };
      for (let row = 0; row < labels.id.length; row += 1) yield eventAt(row, inMs, labels);
    }
  }
}

function eventAt(
  row: number,
  columns: Pick<Columns, 'from' | 'to' | 'status' | 'importance' | 'tookPart'>,
  labels: Pick<Labels, 'id' | 'headline'>,
): BenchEvent {
  return {
    id: labels.id[row]!,
    headline: labels.headline[row]!,
    from: columns.from[row]!,
    to: columns.to[row]!,
    isPlanned: columns.status[row] === 'planned',
    importance: columns.importance[row]!,
    actors: columns.tookPart[row]!,
  };
}

async function chunk<T>(bundle: string, at: Chunk<T>): Promise<T> {
  return 'inline' in at ? at.inline : json<T>(path.join(bundle, ...at.file.split('/')));
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
