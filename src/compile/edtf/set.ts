/** Sets: `[1667,1668,1670..1672]` one of the members, `{2024-02-06,2024-02-08}` all of them. */
import type { DatePart, DateRange } from '../../model/date.ts';
import { Cursor } from './cursor.ts';
import { parseMember } from './range.ts';
import type { Seasons } from './seasons.ts';

export interface DateSet {
  readonly kind: 'oneOf' | 'allOf';
  readonly members: readonly (DatePart | DateRange)[];
}

export function isSet(text: string): boolean {
  return text.startsWith('[') || text.startsWith('{');
}

export function parseSet(text: string, seasons: Seasons): DateSet {
  const cursor = new Cursor(text);
  const opening = text[0];
  const closing = opening === '[' ? ']' : '}';
  if (!text.endsWith(closing)) {
    const at = /[\]}]$/.test(text) ? text.length - 1 : text.length;
    cursor.fail(`${closing} at the end`, `close with ${closing} what ${opening} opens`, at);
  }
  const space = text.search(/\s/);
  if (space >= 0) cursor.fail('no space within a set', 'leave out the spaces', space, 1);
  const members: (DatePart | DateRange)[] = [];
  let from = 1;
  for (const member of text.slice(1, -1).split(',')) {
    const to = from + member.length;
    if (member === '') cursor.fail('a date', 'write a date there, or leave the comma out', from, 1);
    members.push(parseMember(text, from, to, seasons));
    from = to + 1;
  }
  return { kind: opening === '[' ? 'oneOf' : 'allOf', members };
}
