/** Finds and reads the annotation files of a story folder. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { unreadable } from './annotationFile.ts';
import type { AnnotationFile } from './annotationFile.ts';
import { megabytes, openInside, readInside } from './filesInside.ts';
import type { Refused } from './filesInside.ts';
import { jsonLines } from './jsonLines.ts';
import type { Pace } from './pace.ts';
import type { Finding } from './problem.ts';
import { STORY_FILE, annotationFilesIn } from './storyFiles.ts';
import { decodeText } from './text.ts';
import { readYaml } from './yaml.ts';

/** Bytes. YAML takes seconds for each megabyte or two; JSON Lines are read a hundred times faster. */
const MOST_YAML = 8_000_000;
const MOST_JSON_LINES = 1_000_000_000;
const MOST_FILES = 1000;

/**
 * The file with the story's title first. When there is no story, one file that says so. JSON Lines are
 * opened, to be read one by one and then closed.
 *
 * @param called how problems call a file, by its path from the folder
 */
export async function readAnnotations(
  folder: string,
  called: (file: string) => string,
  pace: Pace,
): Promise<AnnotationFile[]> {
  const names = await annotationFilesIn(folder);
  const missing = await noMainFile(folder, names);
  if (missing) return [unreadable(called(STORY_FILE), missing)];
  const files: AnnotationFile[] = [];
  for (const name of names) {
    await pace(`Reading ${called(name)}`, files.length, names.length);
    files.push(await readOne(folder, name, called(name)));
  }
  const [first, ...more] = files;
  if (first?.value !== null || first.faults.length > 0) return files;
  return [unreadable(first.name, EMPTY), ...more];
}

async function readOne(folder: string, name: string, called: string): Promise<AnnotationFile> {
  if (/\.jsonl$/i.test(name)) {
    const opened = await openInside(folder, name, MOST_JSON_LINES);
    if ('refused' in opened) return unreadable(called, refusal(opened, false));
    return jsonLines(called, opened.handle, opened.size);
  }
  const inside = await readInside(folder, name, MOST_YAML);
  if ('refused' in inside) return unreadable(called, refusal(inside, true));
  const decoded = decodeText(inside.bytes);
  if (!decoded.ok) return unreadable(called, decoded.finding, decoded.line);
  return { name: called, ...readYaml(decoded.text) };
}

/** Which of several files is the story is not guessed. */
async function noMainFile(folder: string, names: readonly string[]): Promise<Finding | null> {
  const yaml = names.filter((name) => !/\.jsonl$/i.test(name));
  const isFolder = await stat(folder).then((status) => status.isDirectory(), () => false);
  if (!isFolder) return noStory(`no folder ${path.basename(folder)}`);
  if (yaml.length === 0) return noStory('no such file');
  if (names.length > MOST_FILES) {
    return {
      what: 'This folder has too many annotation files.',
      found: `${names.length} files`,
      expected: `at most ${MOST_FILES}`,
      mend: 'Move what is no annotation out of the folder, or join the events into one .jsonl file.',
    };
  }
  if (yaml.length === 1 || /^story\.ya?ml$/.test(yaml[0] ?? '')) return null;
  return {
    what: 'It is not clear which file is the story.',
    found: yaml.slice(0, 8).join(', '),
    expected: `one file ${STORY_FILE}; the others add to it`,
    mend: `Rename the file that has the title to ${STORY_FILE}.`,
  };
}

function noStory(found: string): Finding {
  return {
    what: 'There is no story here.',
    found,
    expected: `a file ${STORY_FILE}`,
    mend: `Write a ${STORY_FILE} in this folder; “npm run new -- path/to/folder” begins one.`,
  };
}

const EMPTY: Finding = {
  what: 'The file is empty.',
  found: 'nothing',
  expected: 'title and events, mostly articles and actors too',
  mend: `Begin with “title: …”; seeds/${STORY_FILE} shows the rest by example.`,
};

const FOUND = {
  'no file': 'something that is no file',
  locked: 'a file that must not be read',
  missing: 'a file that is gone',
} as const;

function refusal(inside: Refused, isYaml: boolean): Finding {
  switch (inside.refused) {
    case 'large':
      return {
        what: 'The file is too large.',
        found: megabytes(inside.size),
        expected: `at most ${megabytes(isYaml ? MOST_YAML : MOST_JSON_LINES)}`,
        mend: isYaml
          ? 'Move the events into a file events.jsonl, each as JSON on a line of its own.'
          : 'Divide it into several .jsonl files.',
      };
    case 'outside':
    case 'link':
      return {
        what: 'The annotations have to lie in the story’s own folder.',
        found: 'a link that leads out of the folder',
        expected: 'a file',
        mend: 'Copy the file into the folder.',
      };
    case 'no file':
    case 'locked':
    case 'missing':
      return {
        what: 'The file cannot be read.',
        found: FOUND[inside.refused],
        expected: 'a text file',
        mend: 'Allow it to be read, or remove it.',
      };
  }
}
