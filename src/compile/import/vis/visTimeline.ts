/** Data of vis-timeline: `{items: […], groups: […]}`, `{data: […]}`, or the items alone. */
import { ForeignObject } from '../foreignObject.ts';
import { titleFromFile } from '../headline.ts';
import { ImportError } from '../imported.ts';
import type { ImportedEra, ImportedEvent, Importer, ImportNote } from '../imported.ts';
import { isObject, parseJson } from '../json.ts';
import type { Json } from '../json.ts';
import { readGroups } from './groups.ts';
import type { Groups } from './groups.ts';
import { itemDates, timesAreDays } from './itemDates.ts';
import type { ItemDates } from './itemDates.ts';
import { itemTexts } from './itemTexts.ts';

/** What other programs call that which vis calls content; a list with it is some table. */
const NAMES = ['title', 'name', 'headline', 'label', 'summary', 'event', 'text', 'subject'];

/** Under which keys an object may hold its items; the first that is there does. */
const LISTS = ['items', 'data'];

export function looksLikeVis(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || !/"start"\s*:/.test(text)) return false;
  if (!/^\s*\[/.test(text) && /"items"\s*:\s*\[/.test(text)) return true;
  // Many a program calls a list so: only the items tell.
  if (!/^\s*(?:\[|\{[^[\]]{0,5000}"data"\s*:\s*\[)/.test(text)) return false;
  if (/"content"\s*:/.test(text)) return true;
  // Without content, a page's own template makes it of whatever fields there are.
  const first = new ForeignObject(firstObject(text));
  return first.has('start') && !NAMES.some((name) => first.has(name));
}

function firstObject(text: string): Json | undefined {
  const [, object = ''] = /^[^[]{0,5000}\[\s*(\{[^{}]{0,5000}\})/.exec(text) ?? [];
  try {
    return JSON.parse(object) as Json;
  } catch {
    return undefined;
  }
}

export const importVis: Importer = (text, { file, dateOrder }) => {
  const value = parseJson(text, file);
  const whole = new ForeignObject(value);
  const listed = LISTS.find((key) => Array.isArray(whole.peek(key))) ?? '';
  const items = Array.isArray(value) ? (value as readonly Json[]) : whole.list(listed);
  if (items.length === 0) {
    const where = 'neither as a list nor as “items” or “data” of an object';
    throw new ImportError(`${file}: no items were found, ${where}.`);
  }
  const groups = readGroups(whole.list('groups'));
  const areDays = timesAreDays(items.filter(isObject).flatMap((item) => [item['start'], item['end']]));
  const habits = dateOrder === undefined ? {} : { order: dateOrder };
  const notes: ImportNote[] = [];
  const events: ImportedEvent[] = [];
  const eras: ImportedEra[] = [];
  if (areDays) {
    const what = 'Every time in it is midnight, so all mean days; an end at midnight is the day before.';
    notes.push({ place: file, kind: 'changed', what });
  }
  for (const [index, each] of items.entries()) {
    const place = `${listed}[${index}]`;
    const { event, era, found } = readItem(each, place, groups, (item) => itemDates(item, areDays, habits));
    if (event) events.push(event);
    if (era) eras.push(era);
    notes.push(...found);
  }
  const rest = whole.rest();
  if (rest.length > 0) {
    notes.push({ place: file, kind: 'left out', what: `Without a counterpart here: ${rest.join(', ')}.` });
  }
  return { title: titleFromFile(file), eras, events, notes: [...notes, ...groups.report()] };
};

interface ReadItem {
  readonly event?: ImportedEvent;
  readonly era?: ImportedEra;
  readonly found: readonly ImportNote[];
}

type DateReader = (item: ForeignObject) => ItemDates | string;

function readItem(value: Json, place: string, groups: Groups, datesOf: DateReader): ReadItem {
  const item = new ForeignObject(value);
  const texts = itemTexts(item);
  const isEra = item.text('type') === 'background';
  const found: ImportNote[] = [];
  const note = (kind: ImportNote['kind'], what: string) => {
    found.push({ place, of: texts.headline, kind, what });
  };
  const dates = datesOf(item);
  if (typeof dates === 'string') {
    const content = [texts.headline, texts.summary].filter(Boolean).join(' – ');
    note(isEra ? 'left out' : 'event left out', `${dates} It says: ${content.slice(0, 1000)}.`);
    return { found };
  }
  // Nobody sees an id of vis, nor links to it.
  item.raw('id');
  const group = item.text('group');
  const tags = group === '' ? [] : (groups.tagsOf(group) ?? [group]);
  for (const change of texts.changes) note('changed', change);
  for (const loss of texts.losses) note('left out', loss);
  for (const doubt of dates.doubts) note('changed', doubt);
  const rest = item.rest();
  if (rest.length > 0) note('left out', `Without a counterpart here: ${rest.join(', ')}.`);
  if (isEra && dates.edtf.includes('/')) {
    const links = [...texts.sources, ...texts.media].map(({ url }) => url);
    const lost = [texts.summary, dates.clock, ...tags, ...links].filter(Boolean);
    if (lost.length > 0) {
      note('left out', `A background became an era, which has only a name: ${lost.join('; ')}.`);
    }
    return { era: { name: texts.headline, date: dates.edtf }, found };
  }
  if (isEra) note('changed', 'A background of one day became an event.');
  const event: ImportedEvent = {
    place,
    headline: texts.headline,
    date: dates.edtf,
    ...(dates.clock && { clock: dates.clock }),
    ...(texts.summary && { summary: texts.summary }),
    ...(tags.length > 0 && { tags }),
    ...(texts.sources.length > 0 && { sources: texts.sources }),
    ...(texts.media.length > 0 && { media: texts.media }),
  };
  return { event, found };
}
