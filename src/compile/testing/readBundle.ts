/** A compiled bundle with its chunks, wherever they are. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST_FILE } from '../../model/bundle.ts';
import type { Chunk, Columns, Details, Labels, Manifest } from '../../model/bundle.ts';
import type { Places } from '../compileStory.ts';

export interface WholeBundle {
  readonly manifest: Omit<Manifest, 'chunks' | 'pages'>;
  readonly columns: Columns;
  readonly labels: Labels;
  readonly details: Details;
}

export async function readBundle({ output }: Places): Promise<WholeBundle> {
  const read = (file: string) => readFile(path.join(output, file), 'utf8');
  const { chunks, ...manifest } = JSON.parse(await read(MANIFEST_FILE)) as Manifest;
  if (!chunks) throw new Error('The story is paged.');
  const chunk = async <T>(where: Chunk<T>): Promise<T> => {
    return 'inline' in where ? where.inline : (JSON.parse(await read(where.file)) as T);
  };
  return {
    manifest,
    columns: await chunk(chunks.columns),
    labels: await chunk(chunks.labels),
    details: await chunk(chunks.details),
  };
}
