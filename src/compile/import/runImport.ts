/** The whole way from foreign files to a story folder. */
import path from 'node:path';
import { ownStoryFiles } from './dateline/ownStory.ts';
import type { OwnStory } from './dateline/ownStory.ts';
import type { Ms } from '../../model/units.ts';
import { importReport } from './importReport.ts';
import type { Reading } from './importReport.ts';
import { importSource } from './importSource.ts';
import type { ImportChoices, Imported } from './importSource.ts';
import type { AnyStory, OnProgress } from './imported.ts';
import { mappingText } from './mappingFile.ts';
import { readSource } from './readSource.ts';
import { EVENTS_FILE, MAPPING_FILE, REPORT_FILE, STORY_FILE, storyFiles } from './storyFiles.ts';
import { checkFolder, writeStory } from './writeStory.ts';
import { writtenStory } from './writtenStory.ts';
import type { WrittenStory } from './writtenStory.ts';

/** Notes of each kind that a terminal shows; the report's file has them all. */
const MOST_SHOWN = 12;
const GUESSED = `Which columns hold dates, headlines and actors was guessed; ${REPORT_FILE} says how.`;

export interface ImportJob {
  readonly from: string;
  /** The folder to write. */
  readonly to: string;
  readonly choices: ImportChoices;
  /** Where the mapping was read from. */
  readonly mappingFile?: string;
  /** ms since 1970. */
  readonly now: number;
  /** Bytes of the largest file that is read as a whole. */
  readonly atOnce?: number;
  readonly onProgress?: OnProgress;
}

export interface ImportResult {
  /** Short enough for a terminal. */
  readonly report: string;
  /** Names of what was written; none when there was no usable event. */
  readonly files: readonly string[];
}

/** Throws an ImportError when the source cannot be read or the target is not free. */
export async function runImport({ from, to, choices, now, ...job }: ImportJob): Promise<ImportResult> {
  // A mapping that lies where the new one would be written is the one to keep.
  const ownMapping = path.resolve(to, MAPPING_FILE);
  const isKept = job.mappingFile !== undefined && path.resolve(job.mappingFile) === ownMapping;
  const kept = isKept ? MAPPING_FILE : undefined;
  await checkFolder(to, [STORY_FILE, EVENTS_FILE, MAPPING_FILE, REPORT_FILE], kept);
  const found = await read(from, job.atOnce, {
    ...choices,
    ...(job.onProgress && { onProgress: job.onProgress }),
  });
  if ('own' in found) return { report: found.own.report, files: await writeStory(to, found.own.files) };
  const { name, story, described } = found;
  const written = writing(story, now, job.onProgress);
  try {
    const reading: Reading = { notes: story.reading ?? [], isGuessed: choices.mapping === undefined };
    // With nothing written it is said here or nowhere.
    if (written.events.length === 0) {
      return { report: importReport(written, described, reading, MOST_SHOWN), files: [] };
    }
    const short = importReport(written, described, null, MOST_SHOWN);
    const report = reading.isGuessed && reading.notes.length > 0 ? `${short}\n\n${GUESSED}` : short;
    const files = [
      ...storyFiles(written, name),
      ...(story.mapping ? [{ name: MAPPING_FILE, content: mappingText(story.mapping) }] : []),
      { name: REPORT_FILE, content: `${importReport(written, described, reading)}\n` },
    ];
    return { report, files: await writeStory(to, files, kept) };
  } finally {
    written.events.close();
  }
}

function writing(story: AnyStory, now: Ms, onProgress?: OnProgress): WrittenStory {
  try {
    return writtenStory(story, now, onProgress);
  } finally {
    story.close?.();
  }
}

/** A function of its own, so that the source's texts are not kept while the story is written. */
async function read(
  from: string,
  atOnce: number | undefined,
  choices: ImportChoices,
): Promise<{ readonly own: OwnStory } | (Imported & { readonly name: string })> {
  const source = await readSource(from, atOnce);
  const own = ownStoryFiles(source, choices.format);
  return own ? { own } : { name: source.name, ...(await importSource(source, choices)) };
}
