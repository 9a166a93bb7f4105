/** A few articles, made of sentences each of which stands once in it: what the events quote. */
import { isoDay } from './dates.ts';
import type { Day } from './dates.ts';
import type { Random } from './random.ts';
import { capital } from './words.ts';
import type { Vocabulary } from './words.ts';

export interface GeneratedArticle {
  readonly id: string;
  /** Below the story's folder, with slashes. */
  readonly file: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly published: string;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly text: string;
  /** Words in it that give a date. */
  readonly dateWords: string;
}

const SENTENCES = 150;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function articleCount(events: number): number {
  return Math.max(2, Math.min(40, Math.round(Math.sqrt(events) / 4)));
}

/** @param told day on which the last of them is published */
export function makeArticles(vocabulary: Vocabulary, random: Random, count: number, told: Day): GeneratedArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const published = i === count - 1 ? told : told - 1 - random.below(2000);
    const id = `article-${i + 1}`;
    return {
      id,
      file: `articles/${id}.txt`,
      title: capital(vocabulary.words(random, random.between(6, 11)).join(' ')),
      author: `${vocabulary.name(random)} ${vocabulary.name(random)}`,
      publisher: `The ${vocabulary.name(random)} ${random.pick(['Times', 'Post', 'Courier'])}`,
      published: isoDay(published),
      sentences: Array.from({ length: SENTENCES }, (_unused, n) => sentence(vocabulary, random, published, n)),
    };
  });
}

function sentence(vocabulary: Vocabulary, random: Random, published: Day, n: number): Sentence {
  const [year, month, day] = isoDay(published - Math.floor(random.exponential(700))).split('-').map(Number);
  const dateWords = `on ${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  const first = vocabulary.words(random, random.between(6, 12)).join(' ');
  const rest = vocabulary.words(random, random.between(3, 9)).join(' ');
  return { text: `${capital(first)} ${dateWords}, ${rest}, by count ${n + 1}.`, dateWords };
}

/** Paragraphs of three sentences. */
export function articleText({ title, sentences }: GeneratedArticle): string {
  const paragraphs: string[] = [title];
  for (let i = 0; i < sentences.length; i += 3) {
    paragraphs.push(sentences.slice(i, i + 3).map(({ text }) => text).join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}
