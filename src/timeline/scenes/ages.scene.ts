import { tableOf } from '../testing/tables.ts';
import type { Scene } from './scene.ts';

const ages = tableOf(
  [
    ['Y-13800000000', 'Everything begins'], ['Y-13799620000', 'Light sets out'],
    ['Y-13200000000', 'First stars'], ['Y-4567000000', 'The Sun'],
    ['Y-4500000000', 'The Moon'], ['Y-3500000000~', 'Life'],
    ['Y-538800000/Y-251902000', 'An era of fish and ferns'], ['Y-251902000/Y-66000000', 'An era of lizards'],
    ['Y-66000000', 'A stone falls'], ['Y-315000', 'People'], ['Y-44999', 'A hand on the wall of a cave'],
    ['-3499', 'A wheel on a pot'], ['-0043-03-15', 'A dictator is killed'], ['1543', 'The Sun stands still'],
    ['1929-01-17', 'Galaxies recede'], ['1965-05-20', 'A noise from everywhere'],
    ['2022-07-12', 'A deep field'],
  ].map(([edtf = '', headline = ''], i) => ({
    id: `age-${i}`, headline, edtf, excerpts: 0, tags: [edtf.startsWith('Y') ? 'Nature' : 'People'],
  })),
  {
    title: 'The ages of the world',
    eras: [
      ['Dark ages', 'Y-13799620000/Y-13200000000'],
      ['Earth', 'Y-4567000000/2022'],
      ['History', '-3499/2022-07-12'],
    ],
  },
);

/** From the beginning of the world to a day of our time. */
export const scenes: readonly Scene[] = [
  { name: 'ages', table: ages, options: {} },
  { name: 'ages-linear', table: ages, options: { scale: 'linear' } },
];
