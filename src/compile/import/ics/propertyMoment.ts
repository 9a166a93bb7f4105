/** The points in time that a property of a calendar names, with the zone that it names. */
import { readMoment } from '../moment.ts';
import type { Moment } from '../moment.ts';
import type { Property } from './components.ts';

/** Null for each that is none. */
export function momentsOf({ values, parameters }: Property): (Moment | null)[] {
  return values.map((value) => {
    const moment = readMoment(value);
    if (!moment || moment.time === null || moment.zone !== '') return moment;
    return { ...moment, zone: zoneName(parameters['tzid'] ?? '') };
  });
}

export function momentOf(property: Property): Moment | null {
  return momentsOf(property)[0] ?? null;
}

/** Some programs put a path in front: "/softwarestudio.org/Olson_20011030_5/Europe/Berlin". */
function zoneName(tzid: string): string {
  return /^\/.*?([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+){1,2})$/.exec(tzid)?.[1] ?? tzid;
}
