/** Invented words, names and sentences, a few of them everywhere and most of them seldom. */
import { seeded, skewed } from './random.ts';
import type { Random } from './random.ts';

/** Most frequent first. */
const FREQUENT = (
  'the of in to and after for on with over at from as new says talks by against first court trade law minister ' +
  'report vote border house power city oil state police plan deal party leader rights bank crisis army budget ' +
  'strike health school river port water energy reform union election security council treaty summit protest ' +
  'market tax prison media judge fire storm flood harvest railway bridge airport ship mine factory wage ' +
  'begins ends opens closes rejects accepts signs delays warns promises denies orders visits meets leaves joins ' +
  'returns wins loses rises falls sends halts resumes approves bans seeks names accuses releases arrests ' +
  'parliament governor mayor ambassador general opposition coalition committee inquiry hearing verdict appeal ' +
  'ceasefire sanctions tariffs refugees workers farmers students teachers doctors fishermen investors voters'
).split(' ');

const ONSETS = 'b c d f g h k l m n p r s t v w b d k l m n r s t v br ch dr st tr'.split(' ');
const VOWELS = 'a e i o u a e i o a e ai ou'.split(' ');
const CODAS = ' n r l s t m n l r nd st '.split(' ');

function syllables(random: Random, count: number): string {
  let word = '';
  for (let i = 0; i < count; i += 1) {
    const isLast = i === count - 1;
    word += random.pick(ONSETS) + random.pick(VOWELS) + (isLast || random.chance(0.15) ? random.pick(CODAS) : '');
  }
  return word;
}

/** A vocabulary grows with what is written in it, slower and slower. */
const MOST_WORDS = 60_000;

export interface Vocabulary {
  word(random: Random): string;
  /** A word that few texts hold: what a burst of events is about. */
  rareWord(random: Random): string;
  words(random: Random, count: number): string[];
  /** A name of a person, a place or a firm: “Talven”. */
  name(random: Random): string;
}

export function makeVocabulary(seed: number): Vocabulary {
  const random = seeded(seed);
  const all = [...FREQUENT];
  while (all.length < MOST_WORDS) all.push(syllables(random, random.pick([1, 2, 2, 2, 3, 3, 4])));
  const rank = skewed(all.length, 3, true);
  const word = (by: Random): string => all[rank(by)]!;
  return {
    word,
    rareWord: (by) => all[by.between(FREQUENT.length, MOST_WORDS - 1)]!,
    words: (by, count) => Array.from({ length: count }, () => word(by)),
    name: (by) => capital(syllables(by, by.between(2, 3))),
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 4 to 12 words, those of the subject among them. */
export function headline(vocabulary: Vocabulary, random: Random, subject: readonly string[]): string {
  const words = vocabulary.words(random, Math.min(12, 4 + Math.floor(random.exponential(2.6))));
  for (const own of subject) words[random.below(words.length)] = own;
  return capital(words.join(' '));
}

/** One to three sentences. */
export function summary(vocabulary: Vocabulary, random: Random): string {
  const sentences = Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, () => {
    return `${capital(vocabulary.words(random, random.between(7, 16)).join(' '))}.`;
  });
  return sentences.join(' ');
}

/** For an id: “bank-strike-ends”. */
export function slug(text: string, words: number): string {
  return text.toLowerCase().split(' ').slice(0, words).join('-');
}
