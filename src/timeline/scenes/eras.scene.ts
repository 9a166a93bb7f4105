import { tableOf } from '../testing/tables.ts';
import { msOfDay } from '../../model/calendar.ts';
import type { Scene } from './scene.ts';

const republic = tableOf(
  [
    ['1918-11-09', 'A republic is proclaimed'], ['1919-01-19', 'First elections'],
    ['1919-08-11', 'A constitution'], ['1923-11', 'A coup fails'],
    ['1923-11-15', 'A new currency'], ['1925-10', 'Treaties are signed'],
    ['1929-10-24', 'The stock market falls'], ['1930', 'Cabinets without a majority'],
    ['1932-07-31', 'Elections in summer'], ['1933-01-30', 'A chancellor is appointed'],
  ].map(([edtf = '', headline = ''], i) => ({
    id: `republic-${i}`, headline, edtf, tookPart: [i % 3 ? 'Parliament' : 'Government'],
  })),
  {
    title: 'A republic',
    eras: [
      ['The republic', '1918-11-09/1933-01-30'], ['Inflation', '1919/1923'],
      ['The better years', '1924/1929'],
      ['Reparations', '1921-05/1932-07'], ['Occupation', '1923-01-11/1925-08-25'],
      ['Grand coalition', '1928-06-28/1930-03-27'], ['Depression', '1929-10-24/1933'],
    ],
  },
);

/** From before our era to a day with a date, as imports bring them: no actors, no day of telling, tags. */
const imported = tableOf(
  [
    ['-0484~', 'A poet is born'], ['-0429', 'A plague'], ['-0398', 'A philosopher is put to death'],
    ['-0322-10', 'A school loses its founder'], ['0105', 'Paper is described'],
    ['0476-09-04', 'An emperor abdicates'], ['0868-05-11', 'A printed scroll is dated'],
    ['1088', 'A university'], ['145X', 'Movable type in Europe'],
    ['1687-07-05', 'Principles of mathematics'], ['1769', 'An engine is patented'],
    ['1903-12-17', 'A flight'], ['1957-10-04', 'A satellite'],
    ['1969-07-20', 'On the Moon'], ['1989-03-12', 'A proposal for a web'],
    ['2012-07-04', 'A particle'], ['2024-05-09', 'The list is closed'],
  ].map(([edtf = '', headline = ''], i) => ({
    id: `imported-${i}`, headline, edtf, excerpts: 0, tags: [i % 2 ? 'Science' : 'Letters'],
  })),
  {
    title: 'An imported list',
    eras: [
      ['Antiquity', '-0799/0476'], ['Hellenism', '-0322/-0029'], ['Middle Ages', '0476/1492'],
      ['Renaissance', '14XX/16XX'], ['Enlightenment', '1685~/1815~'], ['Machines', '1769/1914'],
      ['Space', '1957-10-04/1972-12-14'], ['Web', '1989-03-12/2024-05-09'],
    ],
  },
);

/** More eras at once than there are rows for, in a collection that is drawn as density. */
const reigns = tableOf(
  Array.from({ length: 700 }, (_, i) => ({
    id: `deed-${i}`, headline: `Deed ${i + 1}`, edtf: `${1500 + (i % 140)}-0${1 + (i % 9)}-1${i % 9}`,
    tookPart: [`House ${1 + (i % 4)}`],
  })),
  {
    title: 'Reigns', scale: 'linear', toldOn: msOfDay(1650),
    eras: Array.from({ length: 24 }, (_, i) =>
      [`The reign of Otto ${i + 1}`, `${1500 + i * 6}/${1500 + i * 6 + 14 + (i % 3) * 9}`] as const),
  },
);

/** Eras that overlap, a long time with eras, and more of them than there are rows for. */
export const scenes: readonly Scene[] = [
  { name: 'eras', table: republic, options: {} },
  { name: 'eras-linear', table: republic, options: { scale: 'linear' } },
  { name: 'imported', table: imported, options: {} },
  { name: 'imported-linear', table: imported, options: { scale: 'linear' } },
  { name: 'reigns', table: reigns, options: {} },
];
