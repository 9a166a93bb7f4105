/** The benchmark's result as Markdown for people and JSON for programs. */
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Options } from '../run/options.ts';
import { notesList, storySection } from './tables.ts';
import type { StoryResult } from './tables.ts';

export interface Environment {
  readonly platform: string;
  readonly cores: number;
  readonly node: string;
  readonly chromium: string;
  /** Of the peers, by their packages. */
  readonly versions: Readonly<Record<string, string>>;
}

export function environment(chromium: string, versions: Environment['versions']): Environment {
  const { platform, versions: own } = process;
  return { platform, cores: os.cpus().length, node: own.node, chromium, versions };
}

export function markdown(results: readonly StoryResult[], { rounds }: Options, where: Environment): string {
  const [first] = results;
  return [
    `Headless Chromium ${where.chromium}, 1440 × 900, ${where.cores} cores, ${where.platform}, Node ${where.node}. ` +
      `Medians of ${rounds} runs, with their range, after one that is not counted; subjects in turns, each run in a ` +
      'fresh context. Bytes are those before the first drawing, as sent. Trust the ratios, not the milliseconds.',
    ...results.map(storySection),
    '### How each is set up, and what it cannot do',
    first ? notesList(first.subjects, where.versions) : '',
    '',
  ].join('\n\n');
}

/** @returns the two files */
export async function writeReport(
  folder: string,
  results: readonly StoryResult[],
  options: Options,
  where: Environment,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = [path.join(folder, 'bench.md'), path.join(folder, 'bench.json')] as const;
  await writeFile(files[0], markdown(results, options, where));
  const plain = results.map(({ story, subjects }) => ({
    story,
    subjects: subjects.map(({ subject, runs, trouble }) => ({ subject: subject.key, runs, trouble })),
  }));
  await writeFile(files[1], `${JSON.stringify({ environment: where, options, results: plain }, null, 1)}\n`);
  return files;
}
