/** Ids for what had none, or had one that cannot stand in an address. */
import { createHash } from 'node:crypto';
import { IdTable } from '../columns/idTable.ts';
import { slugOf } from '../nearest.ts';
import { LONGEST } from './fit.ts';

/** Room for “-12345” behind an id that is there already. */
const LONGEST_STEM = LONGEST.id - 10;

export interface Slugs {
  /**
   * An id that nothing else has, from the first text that has letters or figures; from texts in other
   * scripts, one that stays the same wherever they stand: `event-9f2c01ab`.
   */
  take(...texts: readonly string[]): string;
}

/** @param fallback begins the id of what has no letter that an address could hold */
export function makeSlugs(fallback: string): Slugs {
  const taken = new IdTable();
  /** How far stems that came again have been counted: not anew for each of a thousand equal headlines. */
  const counts = new Map<string, number>();
  return {
    take(...texts) {
      const stem = firstStem(texts) || hashed(fallback, texts);
      let count = counts.get(stem) ?? 1;
      let id = count === 1 ? stem : `${stem}-${count}`;
      while (taken.has(id)) {
        count += 1;
        id = `${stem}-${count}`;
      }
      if (count > 1) counts.set(stem, count);
      taken.add(id);
      return id;
    },
  };
}

function firstStem(texts: readonly string[]): string {
  for (const text of texts) {
    const stem = stemOf(text);
    if (stem !== '') return stem;
  }
  return '';
}

function stemOf(text: string): string {
  // Most ids are as they should be.
  if (text.length <= LONGEST_STEM && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(text)) return text;
  // Enough to fill an id; folding a page of text would be wasted.
  const start = text.slice(0, 1000);
  if (!/[a-z0-9]/i.test(start.normalize('NFKD'))) return '';
  return slugOf(start).slice(0, LONGEST_STEM).replace(/-+$/, '');
}

function hashed(fallback: string, texts: readonly string[]): string {
  const text = texts.find((each) => each.trim() !== '');
  if (text === undefined) return fallback;
  return `${fallback}-${createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8)}`;
}
