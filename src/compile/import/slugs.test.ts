import { expect, test } from 'vitest';
import { makeSlugs } from './slugs.ts';

/** The ids of headlines, in their order. */
function idsOf(...headlines: readonly string[]): string[] {
  const slugs = makeSlugs('event');
  return headlines.map((headline) => slugs.take('', headline));
}

test('headlines in other scripts keep their ids when others come before them', () => {
  const [bridge, tower] = idsOf('橋が落ちる', '塔が建つ');
  expect(bridge).toMatch(/^event-[0-9a-f]{8}$/);
  expect(tower).not.toBe(bridge);
  expect(idsOf('Новая строка', '塔が建つ', '橋が落ちる').slice(1)).toEqual([tower, bridge]);
});

test('equal ones are counted, and nothing at all has the plain word', () => {
  const [bridge] = idsOf('橋');
  expect(idsOf('橋', '橋', '', 'Élan', 'Élan')).toEqual([bridge, `${bridge}-2`, 'event', 'elan', 'elan-2']);
});
