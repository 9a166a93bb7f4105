/** Invented collections of any size with the skew of real ones; the same for the same seed. */
import { msOfDay } from '../../model/calendar.ts';
import { DAY } from '../../model/units.ts';
import type { EventTable } from '../../model/table.ts';
import { tableOf } from './tables.ts';
import type { TestEvent } from './tables.ts';

/** Mulberry32: 32 bits of state, good enough for fixtures. Numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HEADLINES = [
  'Short headline', 'Headline of an event', 'What happened on this day', 'Another event, in a few words',
  'A somewhat longer headline that tells who did what to whom', 'Vote',
];
const FIRST = msOfDay(1960);
const LAST = msOfDay(2026);

/**
 * `n` events from 1960 to 2025: ever more of them towards the end, a third in bursts of a few weeks;
 * mostly days, some months, years and spans; actors with a long tail.
 */
export function generatedTable(n: number, seed = 1): EventTable {
  const random = randomFrom(seed);
  const bursts = Array.from({ length: 1 + Math.floor(n / 200) }, () => skewedDay(random));
  const events = Array.from({ length: n }, (_, i): TestEvent => {
    const start = random() < 1 / 3 ? burstDay(random, bursts) : skewedDay(random);
    return {
      id: `event-${i}`,
      headline: HEADLINES[Math.floor(random() * HEADLINES.length)] ?? 'Vote',
      edtf: writtenDate(random, start),
      importance: 1 + Math.floor(random() ** 2 * 5),
      excerpts: 1 + Math.floor(random() ** 3 * 6),
      tookPart: Array.from({ length: 1 + Math.floor(random() * 3) }, () => longTailActor(random, n)),
    };
  });
  return tableOf(events.map(withoutRepeats), { title: 'A large collection', scale: 'linear', toldOn: LAST });
}

function skewedDay(random: () => number): number {
  return FIRST + Math.floor(((LAST - FIRST) / DAY) * (1 - random() ** 2.5)) * DAY;
}

function burstDay(random: () => number, bursts: readonly number[]): number {
  const start = bursts[Math.floor(random() * bursts.length)] ?? FIRST;
  return Math.min(start + Math.floor(random() * random() * 40) * DAY, LAST - DAY);
}

function writtenDate(random: () => number, start: number): string {
  const day = new Date(start).toISOString().slice(0, 10);
  const kind = random();
  if (kind < 0.8) return day;
  if (kind < 0.88) return day.slice(0, 7);
  if (kind < 0.92) return day.slice(0, 4);
  const end = new Date(start + (1 + Math.floor(random() ** 3 * 900)) * DAY).toISOString().slice(0, 10);
  return kind < 0.98 ? `${day}/${end}` : `${day}/..`;
}

function longTailActor(random: () => number, n: number): string {
  return `actor-${Math.floor(random() ** 4 * Math.max(3, n * 2)) + 1}`;
}

function withoutRepeats(event: TestEvent): TestEvent {
  return { ...event, tookPart: [...new Set(event.tookPart)] };
}
