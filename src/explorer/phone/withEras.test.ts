import { expect, test } from 'vitest';
import type { Era } from '../../model/bundle.ts';
import type { PhoneItem } from './phoneItems.ts';
import { withEras } from './withEras.ts';

const era = (name: string, from: number, to: number): Era => ({
  name,
  from,
  to,
  date: { kind: 'single', edtf: '', part: { from, to, precision: 'year' } },
});
const eras = [era('early', 0, 5), era('long', 8, 90), era('late', 50, 60)];
/** Events at 1, 10 and 20: the first from each era's beginning on. */
const plan = { eras: [0, 1, 3] };
const event = (index: number): PhoneItem => ({ kind: 'event', index });
const section = (start: number, open: boolean): PhoneItem => ({
  kind: 'section', key: `${start}`, unit: 'year', depth: 0, first: 0, count: 1, from: start, to: start + 10, open,
});
const shown = (items: readonly PhoneItem[], of = plan) =>
  withEras(items, eras, of).map((item) => (item.kind === 'era' ? item.era.name : item.kind));

test('an era stands before the first event from its start on, the rest at the end', () => {
  expect(shown([event(0), event(1), event(2)])).toEqual(['early', 'event', 'long', 'event', 'event', 'late']);
});

test('a filter that leaves few events leaves every era', () => {
  expect(shown([event(0)], { eras: [0, 0, 1] })).toEqual(['early', 'long', 'event', 'late']);
  expect(shown([])).toEqual([]);
});

test('an open section has the eras that go on in it', () => {
  expect(shown([section(0, false), section(10, true), event(1), section(20, false)])).toEqual([
    'section', 'section', 'long', 'event', 'section',
  ]);
});
