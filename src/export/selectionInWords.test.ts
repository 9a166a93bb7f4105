import { expect, test } from 'vitest';
import { storyTable } from '../timeline/testing/story.ts';
import { NO_FILTER, type StoryFilter } from '../view/storySelection.ts';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { printStringsFor } from '../words/printStrings.ts';
import { selectionInWords } from './selectionInWords.ts';

const facts = storyTable();

function said(filter: Partial<StoryFilter>, strings = en): string {
  return selectionInWords(facts, { ...NO_FILTER, ...filter }, 5, strings, printStringsFor(strings.lang));
}

test.each<[Partial<StoryFilter>, string]>([
  [{}, '5 events'],
  [{ actors: ['china'] }, '5 of 17 events, with China'],
  [{ actors: ['china', 'fbi'] }, '5 of 17 events, with China or FBI'],
  [{ actors: ['china', 'fbi'], match: 'all' }, '5 of 17 events, with China and FBI together'],
  [{ actors: ['china'], match: 'none' }, '5 of 17 events, without China'],
  [{ query: ' promise ' }, '5 of 17 events, that mention “promise”'],
  [{ actors: ['fbi'], query: 'court' }, '5 of 17 events, with FBI, that mention “court”'],
])('%o', (filter, words) => {
  expect(said(filter)).toBe(words);
});

test('in another language', () => {
  expect(said({ actors: ['china', 'fbi'] }, de)).toBe('5 von 17 Ereignissen, mit China oder FBI');
});
