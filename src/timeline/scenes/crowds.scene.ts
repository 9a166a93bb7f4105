import { generatedTable } from '../testing/generated.ts';
import { msOfDay } from '../../model/calendar.ts';
import { tableOf } from '../testing/tables.ts';
import type { Scene } from './scene.ts';

const oneDay = tableOf(Array.from({ length: 60 }, (_, i) => ({
  id: `hour-${i}`,
  headline: ['Doors open', 'A second vote is called', 'Sitting suspended until the evening'][i % 3] ?? '',
  edtf: '2024-05-14',
  importance: 1 + (i % 5),
  tookPart: [`Member ${i % 7}`],
})), { toldOn: msOfDay(2024, 5, 15) });

const large = generatedTable(1600);

/** Sixty events within one day; a large collection as density, and a month of it as marks. */
export const scenes: readonly Scene[] = [
  { name: 'one-day', table: oneDay, options: {} },
  { name: 'large', table: large, options: {} },
  { name: 'large-elastic', table: large, options: { scale: 'elastic' } },
  { name: 'large-closer', table: large, options: { window: { from: msOfDay(2019, 1, 1), to: msOfDay(2019, 7, 1) } } },
  { name: 'large-filtered', table: large, options: { actor: 'actor-1' } },
];
