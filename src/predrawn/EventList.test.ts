import { createElement } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileStory, placesOf } from '../compile/compileStory.ts';
import { predrawnStringsFor } from '../words/predrawnStrings.ts';
import { allStrings } from '../words/allStrings.ts';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { EventList } from './EventList.tsx';
import { listedEvents } from './listedEvents.ts';
import { markup } from './markup.tsx';
import { withBundle } from './openBundle.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-told-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(story: string, language = en): Promise<string> {
  await writeFile(path.join(folder, 'story.yaml'), story);
  await writeFile(path.join(folder, 'gazette.txt'), 'The harbour office burned down in May 2019.');
  await writeFile(path.join(folder, 'herald.txt'), 'The harbour office burned.');
  const places = placesOf(folder);
  const { ok, problems } = await compileStory(places, { from: folder, strict: false });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(ok).toBe(true);
  return withBundle(places.output, async (store) => {
    const table = await store.events([0], new AbortController().signal);
    const strings = allStrings(language);
    const words = predrawnStringsFor(strings.lang);
    return markup(createElement(EventList, { listed: await listedEvents(store, table), strings, words }), strings, 'told');
  });
}

const STORY = `
title: The harbour
articles:
  - { id: gazette, file: gazette.txt, title: "Fire & <flames>", publisher: Gazette }
  - { id: herald, file: herald.txt, title: The harbour burned, published: 2019-06-02 }
eras: [{ name: The new harbour, date: 2030 }]
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
  expect(html.replace(/<[^>]*>/g, '')).toContain('May 2019');
  expect(html).toContain('It burned &quot;down&quot;.');
  expect(html).toContain('Harbour &lt;office&gt;');
  expect(html).toContain('<a href="#article-1">Gazette, undated</a>');
  expect(html).toContain('<li id="article-1"><cite lang="en">Fire &amp; &lt;flames&gt;</cite>, Gazette, undated</li>');
  expect(html).toMatch(/opening.*2031.*planned.*no source given/s);
  expect(html).not.toMatch(/ style=|<burns>|important/);
});

test('what a phone shows of it stands in it as its own timeline tells it', async () => {
  const html = await told(STORY);
  // A month and a planned year: neither is drawn as a day.
  const soft = '<i class="span begins-soft ends-soft"></i>';
  expect(html).toContain(`<b class="phone-year">2019</b><span class="phone-mark">${soft}</span>`);
  expect(html).toContain(`<b class="phone-year">2031</b><span class="phone-mark planned">${soft}</span>`);
  // The year stands beside the axis.
  expect(html).toContain('May<span class="told-full"> 2019</span>');
  expect(html.match(/<li class="phone-item \w+">/g)?.map((li) => li.slice(22, -2))).toEqual([
    'event', 'toldOn', 'skipped', 'era', 'event',
  ]);
  expect(html).toContain('12 years skipped');
  expect(html).toContain('<b lang="en">The new harbour</b><span>2030</span>');
  expect(html).toContain('<b>told on 2 June 2019</b>');
});

test('of many who took part a phone names three', async () => {
  const names = ['Ada', 'Ben', 'Cem', 'Dot', 'Eve'];
  const actors = names.map((name) => `{ id: ${name.toLowerCase()}, name: ${name}, kind: person }`).join(', ');
  const event = '{ id: a, headline: A, date: 2001, took_part: [ada, ben, cem, dot, eve] }';
  const html = await told(`title: Five\narticles: []\nactors: [${actors}]\nevents: [${event}]\n`);
  expect(html).toContain('Ada, Ben, Cem<span class="told-full">, Dot, Eve</span><span class="told-brief"> +2</span>');
});

test("in the page's language, the story's own texts marked where they are of another", async () => {
  const html = await told(STORY, de);
  expect(html).toMatch(/^<section class="told" lang="de"/);
  expect(html).toContain('<h3 class="phone-headline" lang="en">');
  expect(html).toContain('Mai<span class="told-full"> 2019</span>');
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
