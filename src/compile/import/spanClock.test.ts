import { expect, test } from 'vitest';
import { clockText, spanClock } from './spanClock.ts';

const at = (time: string | null, zone = '') => ({ time, zone });

test.each([
  ['10:00', '17:00', '10:00 – 17:00', false],
  ['10:00', '10:00', '10:00 – 10:00', false],
  ['10:00', null, '10:00 –', false],
  [null, '17:00', '– 17:00', false],
  [null, null, '', false],
  ['10:00', '00:00', '10:00 – 24:00', true],
  ['00:00', '17:00', '00:00 – 17:00', false],
  ['00:00', '00:00', '', true],
  [null, '00:00:00', '', true],
])('from %s to %s on another day', (start, end, clock, endsDayBefore) => {
  expect(spanClock(at(start), at(end), false)).toEqual({ clock, endsDayBefore });
});

test.each([
  ['10:00', '17:00', '10:00 – 17:00'],
  ['10:00', '10:00', '10:00'],
  ['10:00', null, '10:00'],
  [null, '10:00', '10:00'],
  ['00:00', '00:00', '00:00'],
])('from %s to %s on one day', (start, end, clock) => {
  expect(spanClock(at(start), at(end), true)).toEqual({ clock, endsDayBefore: false });
});

test('a zone stands once where it is one, behind each time where they are two', () => {
  expect(spanClock(at('10:00', 'UTC'), at('11:00', 'UTC'), true).clock).toBe('10:00 – 11:00 UTC');
  expect(spanClock(at('10:00', 'Asia/Tokyo'), at('11:00', '+02:00'), false).clock).toBe(
    '10:00 (Asia/Tokyo) – 11:00 +02:00',
  );
  expect(spanClock(at('10:00', 'UTC'), at('00:00', 'UTC'), false).clock).toBe('10:00 – 24:00 UTC');
  expect(clockText(at(null, 'UTC'))).toBe('');
});
