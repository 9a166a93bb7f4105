/** All mistakes come out at once: none hides another, none is told again by its consequences. */
import { describe, expect, test } from 'vitest';
import { inReadingOrder } from './problem.ts';
import { STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

test('all over the file, in reading order', async () => {
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

describe('a mistake hides no other one', () => {
  test('five in one event', async () => {
    const story = changed(
      ['date: 2031-05-03\n', 'date: 2031-13-03\n'],
      ['importance: 5', 'importance: 9'],
      ['affected: [lowmere, keeper]', 'affected: [lowmere, keper]'],
      ['          the mayor’s office', '          the mayor’s ofice'],
      ['date_words: [in the first days of May]', 'date_words: [in the last days of May]'],
    );
    expect(await whats(story)).toEqual([
      'This is not a date as EDTF writes it.',
      '“importance” cannot be this.',
      'There is no actor with this id.',
      'The quotation does not stand in its article.',
      'These words do not stand in the quotation.',
    ]);
  });

  test('in an article', async () => {
    const story = changed(
      ['    title: The bridge of Lowmere\n', '    url: lowmere\n'],
      ['published: 2031-05-12', 'published: 2031-05-32'],
      ['file: gazette.txt', 'file: gazete.txt'],
    );
    expect(await whats(story)).toEqual([
      'The key “title” is missing.',
      'The file of an article is not there, or cannot be read.',
      'This is no address of a web page.',
      'This is not a date as EDTF writes it.',
    ]);
  });

  test('in an actor and in the texts about the story', async () => {
    const story = changed(
      ['title: The bridge of Lowmere\nlanguage: en', 'languaje: english\nsite: nowhere\nscael: linear'],
      ['kind: body\n    member_of: lowmere', 'kind: bodi\n    member_of: lowmeer'],
    );
    expect(await whats(story)).toEqual([
      'There is no key “languaje” here.',
      'The key “title” is missing.',
      'This is no language tag.',
      'This is no address of a web page.',
      'There is no key “scael” here.',
      '“kind” cannot be this.',
      'There is no actor with this id.',
    ]);
  });

  test('below a misspelt key, at its place', async () => {
    const story = changed(
      ['took_part: [council]', 'tok_part: [concil]'],
      [
        '    excerpts:\n      - article: gazette\n        quote: T',
        '    excrepts:\n      - artcle: gazet\n        quote: T',
      ],
    );
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': story }));
    expect(problems.map(({ source, column, found }) => [source.trim(), column, found])).toEqual([
      ['tok_part: [concil]', 5, 'tok_part'],
      ['tok_part: [concil]', 16, 'concil'],
      ['excrepts:', 5, 'excrepts'],
      ['- artcle: gazet', 9, 'artcle'],
      ['- artcle: gazet', 17, 'gazet'],
    ]);
  });

  test.each<{ name: string; change: readonly [string, string]; what: string }>([
    {
      name: 'chain of an excerpt: its quotation, words and differences are right',
      change: ['chain: [the mayor’s office]', 'chain: the mayor’s office'],
      what: '“chain” holds the wrong kind of thing.',
    },
    {
      name: 'date words: the date is stated all the same',
      change: ['date_words: [in June 2031]', 'date_words: in June 2031'],
      what: '“date_words” holds the wrong kind of thing.',
    },
    {
      name: 'reasoning: it is there',
      change: ['reasoning: The Tuesday before 12 May 2031 was 6 May.', 'reasoning:'],
      what: '“reasoning” does not have the right form.',
    },
    {
      name: 'status: whether the date is over is not asked',
      change: ['status: planned', 'status: palnned'],
      what: '“status” cannot be this.',
    },
    {
      name: 'date of the latest article: nothing lies ahead of an unknown day',
      change: ['published: 2031-05-12', 'published: 2031-02-30'],
      what: 'This is not a date as EDTF writes it.',
    },
    {
      name: 'id of an actor: who names it means it',
      change: ['id: council', 'id: Council'],
      what: '“id” does not have the right form.',
    },
    {
      name: 'id that is missing: anybody may mean it',
      change: ['- id: council\n    name', '- name'],
      what: 'The key “id” is missing.',
    },
    {
      name: 'date that is missing: how it is known is not asked',
      change: [
        '    date: 2031-05-06\n    basis: worked out\n' +
          '    reasoning: The Tuesday before 12 May 2031 was 6 May.\n',
        '    basis: worked out\n',
      ],
      what: 'The key “date” is missing.',
    },
    {
      name: 'excerpt that is a list: the date may be stated there',
      change: [
        '- article: gazette\n        quote: Work on a new bridge is to begin in June 2031.\n' +
          '        date_words: [in June 2031]',
        '- [gazette, Work on a new bridge is to begin in June 2031.]',
      ],
      what: '“excerpts” holds the wrong kind of thing.',
    },
    {
      name: 'article that is no entry',
      change: [
        '  - id: courier\n    file: more/courier.txt\n    title: Lowmere loses its bridge',
        '  - courier',
      ],
      what: '“articles” holds the wrong kind of thing.',
    },
  ])('nor is its consequence a second one: $name', async ({ change, what }) => {
    expect(await whats(changed(change))).toEqual([what]);
  });

  const WRONG_QUOTE = ['          the mayor’s office', '          the mayor’s ofice'] as const;
  const NOT_FOUND = 'The quotation does not stand in its article.';

  test.each<{ name: string; changes: readonly (readonly [string, string])[]; what: readonly string[] }>([
    {
      name: 'words that the article does not have, whatever its excerpt',
      changes: [WRONG_QUOTE, ['words: on 3 May 2031', 'words: on 4 May 2031']],
      what: [NOT_FOUND, 'These words do not stand in the article.'],
    },
    {
      name: 'words of another article, whose excerpts are right',
      changes: [WRONG_QUOTE, ['words: in the first days of May', 'words: by the account of a ferryman']],
      what: [NOT_FOUND, 'These words stand in no excerpt that the event has from this article.'],
    },
    {
      name: 'words with a slip, of another article',
      changes: [WRONG_QUOTE, ['words: in the first days of May', 'words: in the frist days of May']],
      what: [NOT_FOUND, 'These words do not stand in the quotation.'],
    },
    {
      name: 'an article that there is not',
      changes: [WRONG_QUOTE, ['{ article: courier, words', '{ article: curier, words']],
      what: [NOT_FOUND, 'There is no article with this id.'],
    },
    {
      name: 'not: words that the mended excerpt may hold',
      changes: [WRONG_QUOTE, ['words: on 3 May 2031', 'words: Nobody was hurt']],
      what: [NOT_FOUND],
    },
    {
      name: 'not: words of an excerpt that is said to be of another article',
      changes: [['- article: courier\n        quote: The bridge', '- article: gazette\n        quote: The bridge']],
      what: [NOT_FOUND],
    },
    {
      name: 'not: words of an excerpt whose article there is not',
      changes: [['- article: courier\n        quote: The bridge', '- article: curier\n        quote: The bridge']],
      what: ['There is no article with this id.'],
    },
    {
      name: 'not: words where what the excerpts are cannot be read',
      changes: [['    excerpts:\n      - article: gazette\n        quote: >-',
        '    excerpts: none\n    unread:\n      - article: gazette\n        quote: >-']],
      what: ['“excerpts” holds the wrong kind of thing.', 'There is no key “unread” here.'],
    },
  ])('in a difference, beside a wrong excerpt: $name', async ({ changes, what }) => {
    expect(await whats(changed(...changes))).toEqual(what);
  });

  test.each([
    ['empty', '', 'The file of an article is empty.'],
    ['only white space', ' \n\u00a0\n', 'The file of an article is empty.'],
  ])('an article that is %s is one mistake, and its quotations are none', async (_name, text, what) => {
    expect(await whats(STORY, { 'gazette.txt': text })).toEqual([what]);
    const story = changed(['date_words: [on Tuesday]', 'date_words: [on Wednesday]']);
    const words = 'These words do not stand in the quotation.';
    expect(await whats(story, { 'gazette.txt': text })).toEqual([what, words]);
  });
});

/** What is wrong with a story, in reading order. */
async function whats(story: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { problems } = await compileIn(await storyFolder({ ...files, 'story.yaml': story }));
  expect(inReadingOrder(problems)).toEqual(problems);
  return problems.map(({ what }) => what);
}
/** The story without mistakes, with these replacements. */
function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((story, [from, to]) => {
    expect(story).toContain(from);
    return story.replace(from, () => to);
  }, STORY);
}
