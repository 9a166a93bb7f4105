/**
 * Every kind of mistake in a story, one at a time: exactly one error, at the right place, with the
 * words that help. The place is given by what stands there, so that the story can be edited freely.
 */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inReadingOrder } from './problem.ts';
import { STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

interface Mistake {
  readonly name: string;
  /** Replaced in the story, where it first stands … */
  readonly from: string;
  /** … by this, in which « and » enclose what the error has to point at. */
  readonly to: string;
  readonly what: RegExp;
  readonly mend: RegExp;
  readonly expected?: RegExp;
}

const mistakes: readonly Mistake[] = [
  // Quotations
  {
    name: 'a slip in a quotation',
    from: 'The old bridge fell on 3 May 2031,\n          the mayor’s office said.',
    to: 'The old bridge fell on 3 May 2031,\n          the mayor’s «ofice» said.',
    what: /does not stand in its article/,
    expected: /“office”; line 5 of gazette.txt reads “.*The old bridge/,
    mend: /Write “office” for “ofice”/,
  },
  {
    name: 'a straight apostrophe where the article has a typographic one',
    from: 'the mayor’s office said.\n        date',
    to: "the «mayor's» office said.\n        date",
    what: /does not stand in its article/,
    mend: /the article has a typographic apostrophe \(’\), the quotation a straight apostrophe \('\)/,
  },
  {
    name: 'a word too many in a quotation',
    from: 'quote: The council met on Tuesday.',
    to: 'quote: The council «all» met on Tuesday.',
    what: /does not stand in its article/,
    mend: /Remove “all”/,
  },
  {
    name: 'a word missing from a quotation',
    from: 'quote: Work on a new bridge is to begin in June 2031.',
    to: 'quote: Work on a new bridge is «b»egin in June 2031.',
    what: /does not stand in its article/,
    mend: /Add “to”/,
  },
  {
    name: 'a quotation from nowhere',
    from: 'quote: The council met on Tuesday.',
    to: 'quote: «Elephants gathered quietly under moonlight»',
    what: /does not stand in its article/,
    expected: /nothing in it comes close/,
    mend: /Copy the passage/,
  },
  {
    name: 'a quotation from another article',
    from: 'article: courier\n        quote',
    to: 'article: gazette\n        quote',
    what: /does not stand in its article/,
    mend: /write “article: courier”/,
  },
  {
    name: 'an ambiguous quotation',
    from: 'quote: The council met on Tuesday.\n        date_words: [on Tuesday]',
    to: 'quote: «Nobody was hurt.»',
    what: /stands 2 times/,
    mend: /before: "said\." for line 7, before: "Tuesday\." for line 9/,
  },
  {
    name: 'surroundings that do not surround',
    from: 'quote: The council met on Tuesday.\n        date_words: [on Tuesday]',
    to: 'quote: Nobody was hurt.\n        before: «on Monday.»',
    what: /not the words right before it/,
    mend: /Write “before: office said\.”/,
  },
  {
    name: 'date words that are not in the quotation',
    from: 'date_words: [on Tuesday]',
    to: 'date_words: [«on Teusday»]',
    what: /do not stand in the quotation/,
    mend: /Did you mean “on Tuesday”/,
  },
  {
    name: 'words that stand in the quotation twice',
    from: 'date_words: [in June 2031]',
    to: 'date_words: [in June 2031]\n        claim_words: [«in»]',
    what: /more than once/,
    mend: /Lengthen them/,
  },
  {
    name: 'marks that overlap',
    from: 'date_words: [in June 2031]',
    to: 'date_words: [in June 2031]\n        claim_words: [«begin in June»]',
    what: /overlap/,
    mend: /Shorten one/,
  },
  // Articles
  {
    name: 'a file that is not there',
    from: 'file: gazette.txt',
    to: 'file: «gazete.txt»',
    what: /not there/,
    mend: /Did you mean “gazette.txt”/,
  },
  {
    name: 'a path that climbs out',
    from: 'file: gazette.txt',
    to: 'file: «../gazette.txt»',
    what: /in the story’s own folder/,
    mend: /Copy the article/,
  },
  {
    name: 'an absolute path',
    from: 'file: gazette.txt',
    to: 'file: «/etc/hostname»',
    what: /in the story’s own folder/,
    mend: /Copy the article/,
  },
  {
    name: 'a folder for a file',
    from: 'file: more/courier.txt',
    to: 'file: «more»',
    what: /no file/,
    mend: /text file itself/,
  },
  {
    name: 'an address that is none',
    from: 'publisher: Harbour Gazette',
    to: 'url: «javascript:alert(1)»',
    what: /no address of a web page/,
    mend: /whole address/,
  },
  {
    name: 'an open publication date',
    from: 'published: 2031-05-12',
    to: 'published: «2031-05-12/..»',
    what: /needs an end/,
    mend: /Write the day/,
  },
  // Ids and references
  {
    name: 'an unknown actor, by a slip',
    from: 'took_part: [council]',
    to: 'took_part: [council, «kepeer»]',
    what: /no actor with this id/,
    mend: /Did you mean “keeper”/,
  },
  {
    name: 'an unknown actor, by a name',
    from: 'took_part: [council]',
    to: 'took_part: [council, «Ada»]',
    what: /no actor with this id/,
    mend: /Did you mean “keeper”/,
  },
  {
    name: 'an unknown article',
    from: 'article: courier\n        quote',
    to: 'article: «curier»\n        quote',
    what: /no article with this id/,
    mend: /Did you mean “courier”/,
  },
  {
    name: 'an actor named twice',
    from: 'took_part: [council]',
    to: 'took_part: [council, «council»]',
    what: /named twice/,
    mend: /Remove/,
  },
  {
    name: 'a circle of groups',
    from: 'name: Lowmere\n    kind: state',
    to: 'name: Lowmere\n    kind: state\n    member_of: «council»',
    what: /belongs to itself/,
    mend: /Remove one/,
  },
  {
    name: 'an id given twice',
    from: 'id: meeting',
    to: 'id: «fall»',
    what: /belongs to another event/,
    mend: /“fall-2”/,
  },
  {
    name: 'a former id that is in use',
    from: 'formerly: [collapse]',
    to: 'formerly: [collapse, meeting]',
    what: /belongs to another event/,
    mend: /“meeting-2”/,
  },
  {
    name: 'an id that is no slug',
    from: 'id: new-bridge',
    to: 'id: «New bridge»',
    what: /right form/,
    mend: /Write “new-bridge”/,
  },
  // Dates
  {
    name: 'a month that does not exist',
    from: 'date: 2031-05-06',
    to: 'date: 2031-«1»3',
    what: /not a date/,
    mend: /\S/,
  },
  {
    name: 'an interval the wrong way round',
    from: 'date: 2031-05-06',
    to: 'date: 2031-05-06/«2»031-05-02',
    what: /not a date/,
    mend: /\S/,
  },
  {
    name: 'a set without quotation marks',
    from: 'date: 2031-05-06',
    to: 'date: «{2031-05-05,2031-05-06}»',
    what: /wrong kind/,
    expected: /^text$/,
    mend: /quotation marks: "\{2031-05-05,2031-05-06\}"/,
  },
  {
    name: 'planned in the past',
    from: 'date: 2031-06\n    status: planned',
    to: 'date: 2031-04\n    status: «planned»',
    what: /over when the articles were published/,
    mend: /Remove “status: planned”/,
  },
  {
    name: 'ahead, but not planned',
    from: 'date: 2031-06\n    status: planned',
    to: 'date: «2031-06»\n    status: happened',
    what: /lies ahead/,
    mend: /Add “status: planned”/,
  },
  {
    name: 'stated without words',
    from: '        quote: Work on a new bridge is to begin in June 2031.\n        date_words: [in June 2031]',
    to: '        quote: Work on a new bridge is to begin in June 2031.',
    what: /no excerpt marks its words/,
    mend: /date_words/,
  },
  {
    name: 'worked out without reasoning',
    from: 'basis: worked out\n    reasoning: The Tuesday before 12 May 2031 was 6 May.',
    to: 'basis: «worked out»',
    what: /reasoning is missing/,
    mend: /reasoning: …/,
  },
  {
    name: 'stated with reasoning',
    from: 'basis: worked out\n    reasoning',
    to: 'basis: stated\n    «reasoning»',
    what: /needs no reasoning/,
    mend: /worked out/,
  },
  // Differences
  {
    name: 'a difference with one article',
    from: '\n          - { article: courier, words: in the first days of May }',
    to: '',
    what: /at least two articles/,
    mend: /other article/,
  },
  {
    name: 'words of a difference that are in no excerpt',
    from: '{ article: courier, words: in the first days of May }',
    to: '{ article: courier, words: «by the account of a ferryman» }',
    what: /stand in no excerpt/,
    mend: /Lengthen the excerpt/,
  },
  // Form
  {
    name: 'a key twice',
    from: '    headline: The council meets\n',
    to: '    headline: The council meets\n    «headline»: The council met\n',
    what: /stands twice/,
    mend: /Remove one/,
  },
  {
    name: 'a tab',
    from: '    headline: The council meets',
    to: '«\t»headline: The council meets',
    what: /tab/,
    mend: /spaces/,
  },
  {
    name: 'a key that does not exist',
    from: 'language: en',
    to: 'language: en\n«sezons»: northern',
    what: /no key “sezons”/,
    mend: /Did you mean “seasons”/,
  },
  {
    name: 'a needed key with a slip in it',
    from: 'headline: The council meets',
    to: '«haedline»: The council meets',
    what: /no key “haedline”/,
    mend: /Did you mean “headline”/,
  },
  {
    name: 'a key that is missing',
    from: '  - id: meeting\n    headline: The council meets',
    to: '  - «id»: meeting',
    what: /“headline” is missing/,
    mend: /Add a line “headline/,
  },
  {
    name: 'text where a list belongs',
    from: 'took_part: [council]',
    to: 'took_part: «council»',
    what: /wrong kind/,
    expected: /^a list$/,
    mend: /\[council\]/,
  },
  {
    name: 'nothing after a key',
    from: 'headline: The council meets',
    to: '«headline»:',
    what: /right form/,
    mend: /Write a text/,
  },
  {
    name: 'a kind that does not exist',
    from: 'kind: body',
    to: 'kind: «boddy»',
    what: /“kind” cannot be this/,
    mend: /Write “body”/,
  },
  {
    name: 'an importance of six',
    from: 'importance: 5',
    to: 'importance: «6»',
    what: /“importance” cannot be this/,
    expected: /one of: 1, 2, 3, 4, 5/,
    mend: /one of/,
  },
  {
    name: 'a language that is none',
    from: 'language: en',
    to: 'language: «english»',
    what: /no language tag/,
    mend: /“en”/,
  },
  {
    name: 'a colon in a text',
    from: 'headline: The council meets',
    to: 'headline: «T»ragedy: the council meets',
    what: /colon/,
    mend: /quotation marks/,
  },
  {
    name: 'a quotation mark left open',
    from: 'formerly: [collapse]',
    to: 'formerly: [collapse',
    what: /indentation|closed/,
    mend: /bracket/,
  },
  {
    name: 'a second document',
    from: 'actors:',
    to: '«---»\nactors:',
    what: /second document/,
    mend: /Remove/,
  },
];

const CLOSING_TAG = /[«»]/g;

test.each(mistakes)('$name', async ({ from, to, what, mend, expected }) => {
  expect(STORY).toContain(from);
  const marked = STORY.replace(from, () => to);
  const places = await storyFolder({ 'story.yaml': marked.replace(CLOSING_TAG, '') });
  const { ok, problems, summary } = await compileIn(places);
  expect(ok).toBe(false);
  expect(summary).toBeNull();
  const errors = problems.filter((problem) => problem.severity === 'error');
  expect(errors.map((error) => error.what)).toEqual([expect.stringMatching(what)]);
  const [error] = errors;
  expect(error?.mend).toMatch(mend);
  if (expected) expect(error?.expected).toMatch(expected);
  expect(error?.found).not.toBe('');
  expect(error?.file).toBe('story.yaml');
  expect(error?.source).toBe(marked.replace(CLOSING_TAG, '').split('\n')[(error?.line ?? 0) - 1]);
  if (to.includes('«')) {
    const start = marked.indexOf('«');
    const lines = marked.slice(0, start).split('\n');
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    expect({ line: error?.line, column: error?.column }).toEqual(place);
    const pointed = error?.source.slice(error.column - 1, error.column - 1 + error.length);
    expect(pointed).toBe(marked.slice(start + 1, marked.indexOf('»')));
  }
});

describe('files that cannot be read', () => {
  test('no story', async () => {
    const places = await storyFolder();
    await rm(path.join(places.folder, 'story.yaml'));
    const { problems } = await compileIn(places);
    expect(problems).toMatchObject([{ file: 'story.yaml', line: 1, what: /no story/ }].map(asMatchers));
  });

  test.each(['', '\n\n', '# only a comment\n'])('an empty story: %j', async (text) => {
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': text }));
    expect(problems).toMatchObject([{ line: 1, what: /empty/, mend: /title/ }].map(asMatchers));
  });

  test('a list instead of keys', async () => {
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': '- a\n- b\n' }));
    expect(problems).toMatchObject([{ line: 1, column: 1, expected: /keys/ }].map(asMatchers));
  });

  test('a story that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('title: x\nlanguage: en\n# '), Buffer.from([0xe9, 10])]);
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': bytes }));
    expect(problems).toMatchObject([{ line: 3, what: /not UTF-8/ }].map(asMatchers));
  });

  test('an article that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('one\ntwo '), Buffer.from([0xff, 10])]);
    const { problems } = await compileIn(await storyFolder({ 'gazette.txt': bytes }));
    expect(problems).toMatchObject([{ line: 5, what: /not UTF-8/, found: /line 2/ }].map(asMatchers));
  });

  test('a link that leads out of the folder', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'dateline-outside-'));
    onTestFinished(() => rm(outside, { recursive: true, force: true }));
    await writeFile(path.join(outside, 'secret.txt'), 'secret');
    const places = await storyFolder();
    await rm(path.join(places.folder, 'gazette.txt'));
    await symlink(path.join(outside, 'secret.txt'), path.join(places.folder, 'gazette.txt'));
    const { problems } = await compileIn(places);
    expect(problems).toMatchObject([{ line: 5, what: /own folder/, found: /link/ }].map(asMatchers));
  });
});

describe('aliases', () => {
  test('one repeats a value', async () => {
    const story = STORY.replace('language: en', 'language: &lang en').replace('name: Lowmere', 'name: *lang');
    expect((await compileIn(await storyFolder({ 'story.yaml': story }))).problems).toEqual([]);
  });

  test('a bomb of them is one error', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, i) => {
        const last = '*' + 'abcdefgh'.charAt(i);
        return `${key}: &${key} [${Array<string>(10).fill(last).join(', ')}]`;
      }),
    ].join('\n');
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': bomb }));
    expect(problems).toMatchObject([{ what: /Aliases/ }].map(asMatchers));
  });

  test('one that repeats itself, or nothing', async () => {
    for (const text of ['title: &t [*t]\n', 'title: *t\n']) {
      const { problems } = await compileIn(await storyFolder({ 'story.yaml': text }));
      expect(problems).toMatchObject([{ what: /alias/, line: 1 }].map(asMatchers));
    }
  });
});

test('all mistakes come out at once, in reading order', async () => {
  const story = STORY.replace('kind: body', 'kind: boddy')
    .replace('on 3 May 2031,\n', 'on 4 May 2031,\n')
    .replace('took_part: [council]', 'took_part: [council, nobody]')
    .replace('date: 2031-06', 'date: 2031-66')
    .replace('language: en', 'languages: en');
  const { problems } = await compileIn(await storyFolder({ 'story.yaml': story }));
  expect(problems.map((problem) => problem.source.trim())).toEqual([
    'languages: en',
    'kind: boddy',
    'The old bridge fell on 4 May 2031,',
    'took_part: [council, nobody]',
    'date: 2031-66',
  ]);
  expect(inReadingOrder(problems)).toEqual(problems);
});

describe('warnings do not stop the story', () => {
  test('an actor without a part, an event without an excerpt, an article without a quotation', async () => {
    const story = STORY.replace('  - { id: keeper', '  - { id: idle, name: Idle, kind: person }\n  - { id: keeper')
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
});

/** Regular expressions as matchers, inside objects too. */
function asMatchers(fields: Readonly<Record<string, string | number | RegExp>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value instanceof RegExp ? (expect.stringMatching(value) as unknown) : value,
    ]),
  );
}
