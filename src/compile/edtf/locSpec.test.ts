import { describe, expect, test } from 'vitest';
import { isoDate } from '../../model/calendar.ts';
import { knownBounds } from '../../model/date.ts';
import type { EventDate } from '../../model/date.ts';
import { DAY } from '../../model/units.ts';
import { parseEdtf } from './parse.ts';
import cases from './testing/loc-spec.json' with { type: 'json' };

/** An end in the notation of the list. */
function written(date: EventDate, side: 'min' | 'max'): string {
  const { from, to } = knownBounds(date);
  const day = side === 'min' ? from : to === null ? null : to - DAY;
  return day === null ? endName(date, side === 'min' ? 'start' : 'end') : isoDate(day).replace('+', '');
}

function endName(date: EventDate, side: 'start' | 'end'): string {
  return date.kind === 'interval' && date[side] === 'unknown' ? 'unknown' : 'open';
}

describe('the examples of the Library of Congress', () => {
  test('are all there', () => {
    expect(cases).toHaveLength(77);
  });

  test.each(cases)('$edtf', ({ edtf, valid, min, max }) => {
    const result = parseEdtf(edtf);
    expect(result.ok).toBe(valid);
    if (!result.ok) return;
    expect(result.date.edtf).toBe(edtf);
    if (min !== null) expect(written(result.date, 'min')).toBe(min);
    if (max !== null) expect(written(result.date, 'max')).toBe(max);
  });
});
