/** What is said to an author without keeping the story from being compiled. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { GAZETTE, STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

describe('warnings do not stop the story', () => {
  test('an actor without a part, an event without an excerpt, an article without a quotation', async () => {
    const idle = '  - { id: idle, name: Idle, kind: person }\n';
    const story = STORY.replace('  - { id: keeper', `${idle}  - { id: keeper`)
      .replace(/ {4}excerpts:\n {6}- article: gazette\n {8}quote: The council met.*\n.*\n/, '')
      .replace('actors:\n', '  - { id: third, file: more/courier.txt, title: Third }\nactors:\n');
    const { ok, problems } = await compileIn(await storyFolder({ 'story.yaml': story }));
    expect(ok).toBe(true);
    expect(problems.map(({ severity, found }) => [severity, found])).toEqual([
      ['warning', 'third'],
      ['warning', 'idle'],
      ['warning', 'meeting'],
    ]);
  });

  test('events without an excerpt are told of once, all together', async () => {
    const { ok, problems, summary } = await compileIn(await storyFolder({ 'story.yaml': UNPROVEN }));
    expect(ok).toBe(true);
    const [warning, ...more] = problems;
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ severity: 'warning', what: '2 events have no excerpt.' });
    expect(warning).toMatchObject({ source: '  - id: floods', column: 9 });
    expect(summary?.unproven).toBe(2);
  });

  test('where excerpts are asked for, each is an error', async () => {
    const places = await storyFolder({ 'story.yaml': UNPROVEN });
    const { ok, problems } = await compileIn(places, { strict: true });
    expect(ok).toBe(false);
    expect(problems.map(({ severity, found }) => [severity, found])).toEqual([
      ['error', 'floods'],
      ['error', 'fire'],
    ]);
  });

  test('a story without articles has nothing to quote', async () => {
    const story = 'title: Floods\nevents:\n  - { id: floods, headline: Floods, date: 2030 }\n';
    const places = await storyFolder({ 'story.yaml': story });
    for (const name of ['gazette.txt', 'more']) await rm(path.join(places.folder, name), { recursive: true });
    expect(await compileIn(places)).toMatchObject({ ok: true, problems: [], summary: { unproven: 1 } });
  });

  test('a text that no article names, wherever it lies', async () => {
    const files = {
      'left.txt': 'x',
      'more/over.html': 'x',
      'a.md': 'x',
      // Made of the story, about it, or none of it.
      'README.md': 'x',
      'dist/index.html': 'x',
      'import-report.txt': 'x',
      '.hidden/no.txt': 'x',
      'picture.jpg': 'x',
    };
    const { ok, problems } = await compileIn(await storyFolder(files));
    expect(ok).toBe(true);
    expect(problems).toMatchObject([{ severity: 'warning', line: 3, found: 'a.md, left.txt, more/over.html' }]);
  });

  test.each([
    { written: '[fell on 3 May, 2031]', quote: 'fell on 3 May, 2031', phrase: 'fell on 3 May, 2031' },
    { written: '[on 1, 000 or 2, 5 days]', quote: 'on 1,000 or 2, 5 days', phrase: 'on 1,000 or 2, 5 days' },
    { written: '[on 3, May, and on 4]', quote: 'on 3, May, then on 5, and on 4', phrase: 'on 3, May' },
  ])('a phrase that YAML divided: $written', async ({ written, quote, phrase }) => {
    const { ok, problems } = await compileIn(await divided(written, quote));
    expect(ok).toBe(true);
    expect(problems).toMatchObject([
      { severity: 'warning', mend: `Did you mean one: "${phrase}"? Put it in quotation marks.` },
    ]);
  });

  test.each([
    '["on 3 May", "2031"]',
    '["on 3 May, 2031"]',
    '[fell on, 2031]',
    '\n          - on 3 May\n          - 2031',
  ])('no phrase that YAML divided: %s', async (written) => {
    expect((await compileIn(await divided(written, 'fell on 3 May, 2031'))).problems).toEqual([]);
  });

  test('a divided phrase with a piece that stands twice: the error says how to mend both', async () => {
    const { problems } = await compileIn(await divided('[in May, 2031]', 'in 2031, in May, 2031'));
    const mend = 'Did you mean one: "in May, 2031"? Put it in quotation marks.';
    expect(problems).toMatchObject([{ severity: 'error', mend }]);
  });
});

/** The story with two events that have no excerpt, and say no more about their dates. */
const UNPROVEN = `${STORY}  - id: floods
    headline: Floods
    date: 2030
  - { id: fire, headline: A fire, date: 2029~, summary: It was put out. }
`;

/** A story in which one excerpt has this quotation, and its date words are written like this. */
function divided(written: string, quote: string) {
  const story = STORY.replace('The council met on Tuesday.', quote).replace('[on Tuesday]', written);
  return storyFolder({ 'story.yaml': story, 'gazette.txt': `${GAZETTE}\n${quote}\n` });
}
