/** The zone that a calendar is kept in: times that it writes in UTC were meant there. */
import { shown, tidy } from '../../text.ts';
import type { ImportNote } from '../imported.ts';
import type { Moment } from '../moment.ts';
import type { Component } from './components.ts';
import { fromUtc, isZone } from './zones.ts';

export interface CalendarZone {
  /** A time in UTC on the clock of the zone; any other as it is. */
  readonly local: (moment: Moment) => Moment;
  readonly report: (file: string) => ImportNote[];
}

export function zoneOf(calendars: readonly Component[]): CalendarZone {
  const properties = calendars.flatMap((each) => each.properties);
  const written = properties.filter(({ name }) => name === 'X-WR-TIMEZONE' || name === 'TIMEZONE-ID');
  const names = [...new Set(written.map(({ values }) => tidy(values[0] ?? '')))].filter(Boolean);
  const [zone = 'UTC', another] = names;
  let [hasMoved, hasStayed] = [false, false];
  const local = (moment: Moment): Moment => {
    if (moment.time === null || moment.zone !== 'UTC' || zone === 'UTC') return moment;
    const there = another === undefined ? fromUtc(moment, zone) : null;
    if (there === null) hasStayed = true;
    else hasMoved = true;
    return there ?? moment;
  };
  const report = (file: string): ImportNote[] => {
    const told: string[] = [];
    if (hasMoved) told.push(`Times in UTC were moved to the zone of the calendar, ${shown(zone)}.`);
    if (hasStayed) {
      const known = isZone(zone) ? 'has none so far back' : 'is not known';
      const why = another === undefined ? known : 'is more than one';
      const zones = shown(names.join(', '));
      told.push(`Times in UTC stayed there: the zone of the calendar, ${zones}, ${why}.`);
    }
    return told.map((what): ImportNote => ({ place: file, kind: 'changed', what }));
  };
  return { local, report };
}
