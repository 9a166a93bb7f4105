/** A story folder in a temporary place, with two invented articles. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { compileStory, placesOf } from '../compileStory.ts';
import type { CompileOptions, Compiled, Places } from '../compileStory.ts';

/** One article with a date; has a sentence that stands twice, and both kinds of apostrophe. */
export const GAZETTE = `The bridge of Lowmere

Harbour Gazette, 12 May 2031

The old bridge fell on 3 May 2031, the mayor’s office said.

Nobody was hurt. "It was empty," said the keeper's son.

The council met on Tuesday. Nobody was hurt.

Work on a new bridge is to begin in June 2031.
`;

/** Another one, without a date; tells the day in another way. */
export const COURIER = `Lowmere loses its bridge

The bridge came down in the first days of May, by the account of a ferryman.
`;

/** A story without any mistake; the tests of mistakes change one thing in it. */
export const STORY = `title: The bridge of Lowmere
language: en
articles:
  - id: gazette
    file: gazette.txt
    title: The bridge of Lowmere
    publisher: Harbour Gazette
    published: 2031-05-12
  - id: courier
    file: more/courier.txt
    title: Lowmere loses its bridge
actors:
  - id: lowmere
    name: Lowmere
    kind: state
  - id: council
    name: Town council
    kind: body
    member_of: lowmere
    aliases: [Aldermen]
  - { id: keeper, name: Ada Keeper, kind: person, member_of: lowmere }
events:
  - id: fall
    headline: The bridge falls
    date: 2031-05-03
    importance: 5
    summary: The old bridge comes down.
    affected: [lowmere, keeper]
    formerly: [collapse]
    excerpts:
      - article: gazette
        quote: >-
          The old bridge fell on 3 May 2031,
          the mayor’s office said.
        date_words: [on 3 May 2031]
        chain: [the mayor’s office]
      - article: courier
        quote: The bridge came down in the first days of May
        date_words: [in the first days of May]
    differences:
      - about: When
        sides:
          - { article: gazette, words: on 3 May 2031 }
          - { article: courier, words: in the first days of May }
  - id: meeting
    headline: The council meets
    date: 2031-05-06
    basis: worked out
    reasoning: The Tuesday before 12 May 2031 was 6 May.
    summary: The council meets.
    took_part: [council]
    excerpts:
      - article: gazette
        quote: The council met on Tuesday.
        date_words: [on Tuesday]
  - id: new-bridge
    headline: Work on a new bridge
    date: 2031-06
    status: planned
    summary: Work is to begin.
    excerpts:
      - article: gazette
        quote: Work on a new bridge is to begin in June 2031.
        date_words: [in June 2031]
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Is given what tidies up, to be called when that is no longer needed. */
export type Afterwards = (tidyUp: () => Promise<void>) => void;

/** Content by path; a story.yaml and the two articles unless given otherwise. Gone after the test, or as is said. */
export async function storyFolder(files: Files = {}, afterwards: Afterwards = onTestFinished): Promise<Places> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  afterwards(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const all = { 'story.yaml': STORY, 'gazette.txt': GAZETTE, 'more/courier.txt': COURIER, ...files };
  for (const [name, content] of Object.entries(all)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return placesOf(folder);
}

/** Compiles with file names as seen from the folder itself. */
export function compileIn(places: Places, options: CompileOptions = {}): Promise<Compiled> {
  return compileStory(places, { from: places.folder, ...options });
}
