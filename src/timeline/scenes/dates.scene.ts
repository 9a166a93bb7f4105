import { msOfDay } from '../../model/calendar.ts';
import { tableOf } from '../testing/tables.ts';
import type { Scene } from './scene.ts';

const kinds = [
  ['-0043', 'A year before the era'], ['15XX', 'A century'], ['184X', 'A decade'], ['1901~', 'About a year'],
  ['1914/1918', 'From a year to a year'], ['1968-22', 'A season'], ['1989-11', 'A month'],
  ['1989-11-09', 'A day'], ['[1991-08-19..1991-08-21]', 'One of three days'],
  ['{1993-01-01,1993-04-01}', 'Two days, both'], ['1999/..', 'Open at the end'], ['2001-09-11/', 'End unknown'],
  ['../1999-12-31', 'Open at the start'], ['/2004-05-01', 'Start unknown'], ['2030', 'Planned for a year'],
  ['2031-05-01/2031-06-15', 'A planned span'],
] as const;

const every = tableOf(kinds.map(([edtf, headline]) => ({
  id: edtf,
  headline,
  edtf,
  status: edtf.startsWith('203') ? 'planned' as const : 'happened' as const,
  basis: edtf === '1901~' ? 'workedOut' as const : 'stated' as const,
  tookPart: [headline.length % 2 ? 'Odd' : 'Even'],
})), { toldOn: msOfDay(2025, 1, 1) });

const overlapping = tableOf([
  ...Array.from({ length: 7 }, (_, i) => ({
    id: `span-${i}`, headline: `A span of ${2 * i + 2} weeks`, from: `2024-0${1 + Math.floor(i / 2)}-1${i}`,
    to: new Date(msOfDay(2024, 1 + Math.floor(i / 2), 10 + i) + (2 * i + 2) * 7 * 86_400_000).toISOString().slice(0, 10),
    tookPart: ['Everybody'],
  })),
  { id: 'day', headline: 'A day among them', edtf: '2024-03-14', importance: 5, tookPart: ['Everybody', 'One more'] },
  { id: 'year', headline: 'The whole year', edtf: '2024', tookPart: ['One more'] },
], { toldOn: msOfDay(2024, 9, 1) });

/** Every kind of date; spans that overlap more than lanes can hold. */
export const scenes: readonly Scene[] = [
  { name: 'every-date', table: every, options: {} },
  { name: 'overlapping', table: overlapping, options: {} },
];
