import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileStory, placesOf } from '../compile/compileStory.ts';
import { predrawnStringsFor } from '../words/predrawnStrings.ts';
import { allStrings } from '../words/allStrings.ts';
import { en } from '../words/en.ts';
import { eventList } from './eventList.ts';
import { listedEvents } from './listedEvents.ts';
import { withBundle } from './openBundle.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-told-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const texts = { strings: allStrings(en), words: predrawnStringsFor('en') };

async function told(story: string): Promise<string> {
  await writeFile(path.join(folder, 'story.yaml'), story);
  await writeFile(path.join(folder, 'gazette.txt'), 'The harbour office burned down in May 2019.');
  const places = placesOf(folder);
  const { ok, problems } = await compileStory(places, { from: folder, strict: false });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(ok).toBe(true);
  return withBundle(places.output, async (store) => {
    const table = await store.events([0], new AbortController().signal);
    return eventList(await listedEvents(store, table), texts);
  });
}

const STORY = `
title: The harbour
articles:
  - { id: gazette, file: gazette.txt, title: "Fire & <flames>", publisher: Gazette }
actors: [{ id: office, name: Harbour <office>, kind: body }]
events:
  - id: fire
    headline: The office <burns> & falls
    date: 2019-05
    summary: It burned "down".
    took_part: [office]
    excerpts: [{ article: gazette, quote: The harbour office burned down in May 2019., date_words: [in May 2019] }]
  - id: opening
    headline: It opens again
    date: 2031
    status: planned
`;

test('every event with its date in words, who took part, its source and the way to its page', async () => {
  const html = await told(STORY);
  expect(html).toContain('<a href="event/fire/">The office &lt;burns&gt; &amp; falls</a>');
  expect(html).toContain('May 2019');
  expect(html).toContain('It burned &quot;down&quot;.');
  expect(html).toContain('Harbour &lt;office&gt;');
  expect(html).toContain('<a href="#article-1">Gazette, undated</a>');
  expect(html).toContain('<li id="article-1"><cite lang="en">Fire &amp; &lt;flames&gt;</cite>, Gazette, undated</li>');
  expect(html).toMatch(/opening.*2031, planned.*no source given/s);
  // A month and a planned year: neither is drawn as a day.
  expect(html).toMatch(/<li class="told-event lasts begins-soft ends-soft">.*event\/fire/s);
  expect(html).toMatch(/<li class="told-event planned lasts begins-soft ends-soft">.*event\/opening/s);
  expect(html).not.toMatch(/ style=|<burns>|important/);
});

test('of very many the most important are listed, and it says so', async () => {
  const many = Array.from({ length: 230 }, (_, i) =>
    `  - { id: e${i}, headline: Event ${i}, date: ${1700 + i}, importance: ${i === 5 ? 1 : 3} }`);
  const html = await told(`title: Many\narticles: []\nactors: []\nevents:\n${many.join('\n')}\n`);
  expect(html.match(/<li/g)).toHaveLength(200);
  expect(html).toContain('The 200 most important of 230 events');
  expect(html).not.toContain('event/e5/');
  expect(html.indexOf('event/e1/')).toBeLessThan(html.indexOf('event/e2/'));
});
