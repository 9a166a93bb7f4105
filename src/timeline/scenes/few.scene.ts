import { tableOf } from '../testing/tables.ts';
import { msOfDay } from '../../model/calendar.ts';
import type { Scene } from './scene.ts';

/** One event, and none. */
export const scenes: readonly Scene[] = [
  {
    name: 'one-event',
    table: tableOf(
      [{ id: 'only', headline: 'The only thing that is known', edtf: '2024-03-05', tookPart: ['Somebody'] }],
      { toldOn: msOfDay(2024, 4, 1) },
    ),
    options: {},
  },
  { name: 'no-event', table: tableOf([], { toldOn: msOfDay(2024, 4, 1) }), options: {} },
];
