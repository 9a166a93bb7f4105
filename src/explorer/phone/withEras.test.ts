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
const from = Float64Array.of(1, 10, 20);
const event = (row: number): PhoneItem => ({ kind: 'event', row, year: null });
const section = (start: number, open: boolean): PhoneItem => ({
  kind: 'section', key: String(start), unit: 'year', count: 1, from: start, to: start + 10, open,
});
const shown = (items: readonly PhoneItem[]) =>
  withEras(items, { eras, from }).map((item) => (item.kind === 'era' ? item.era.name : item.kind));

test('an era stands before the first event from its start on, the rest at the end', () => {
  expect(shown([event(0), event(1), event(2)])).toEqual(['early', 'event', 'long', 'event', 'event', 'late']);
});

test('a filter that leaves few events leaves every era', () => {
  expect(shown([event(2)])).toEqual(['early', 'long', 'event', 'late']);
  expect(shown([])).toEqual([]);
});

test('an open section has the eras that go on in it', () => {
  expect(shown([section(0, false), section(10, true), event(1), section(20, false)])).toEqual([
    'section', 'section', 'long', 'event', 'section',
  ]);
});
