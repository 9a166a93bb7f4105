/** Imported events in the words of the annotations: only what the compiler accepts, the rest noted. */
import { knownBounds } from '../../model/date.ts';
import type { Ms } from '../../model/units.ts';
import type { EdtfResult } from '../edtf/parse.ts';
import { shown } from '../text.ts';
import type { ActorTable } from './actors.ts';
import { LONGEST, cleanText, fitted, isWebAddress, wellFormed } from './fit.ts';
import type { ImportNote, ImportedEvent } from './imported.ts';
import type { Slugs } from './slugs.ts';

/** An event as the annotation file has it; all scalars are texts, as YAML and JSON Lines are read. */
export interface WrittenEvent {
  readonly id: string;
  readonly headline: string;
  readonly date: string;
  readonly status?: string;
  readonly importance?: string;
  readonly clock?: string;
  readonly summary?: string;
  readonly took_part?: readonly string[];
  readonly tags?: readonly string[];
  readonly places?: readonly Readonly<Record<string, string>>[];
  readonly sources?: readonly Readonly<Record<string, string>>[];
  readonly media?: readonly Readonly<Record<string, string>>[];
}

export interface EventContext {
  readonly slugs: Slugs;
  readonly actors: ActorTable;
  readonly parse: (edtf: string) => EdtfResult;
  /** What begins later has not happened yet. */
  readonly now: Ms;
  readonly notes: ImportNote[];
}

/** Null when there is no way to show the event; the reason is noted. */
export function writtenEvent(event: ImportedEvent, context: EventContext): WrittenEvent | null {
  const note = (kind: ImportNote['kind'], what: string) => {
    context.notes.push({ place: event.place, of: shown(event.headline), kind, what });
  };
  const parsed = context.parse(event.date);
  if (!parsed.ok) {
    note('event left out', `Its date ${shown(event.date)} cannot be written as EDTF; ${parsed.mend}.`);
    return null;
  }
  const whole = cleanText(event.headline);
  if (whole === '') {
    note('event left out', 'It has neither a headline nor a text to make one of.');
    return null;
  }
  const headline = shortened(whole);
  if (headline !== whole) note('changed', 'Its headline is too long; the whole of it begins the summary.');
  const summary = fitted(
    [headline === whole ? '' : whole, cleanText(event.summary ?? '')].filter(Boolean).join(' '),
    LONGEST.text,
    (rest) => note('left out', `The end of its text is left out, ${rest} characters: it is too long.`),
  );
  const { from } = knownBounds(parsed.date);
  const planned = event.status === 'planned' || (event.status === undefined && (from ?? 0) > context.now);
  const importance = event.importance === undefined ? 3 : Math.round(event.importance);
  const clock = cleanText(event.clock ?? '');
  return {
    id: context.slugs.take(event.id ?? '', whole),
    headline,
    date: event.date,
    ...(planned && { status: 'planned' }),
    ...(importance !== 3 && { importance: String(Math.min(5, Math.max(1, importance))) }),
    ...(clock && { clock }),
    ...(summary && { summary }),
    ...listed('took_part', context.actors.idsOf(event.actors ?? [])),
    ...listed('tags', tagsOf(event, note)),
    ...listed('places', placesOf(event, note)),
    ...listed('sources', linksOf(event.sources ?? [], 'source', note)),
    ...listed('media', linksOf(event.media ?? [], 'picture or film', note)),
  };
}

type Noting = (kind: ImportNote['kind'], what: string) => void;

function listed<K extends string, T>(key: K, items: readonly T[]): { [P in K]?: readonly T[] } {
  return items.length > 0 ? ({ [key]: items } as { [P in K]: readonly T[] }) : {};
}

/** At most as long as a headline may be, cut between two words. */
function shortened(text: string): string {
  if (text.length <= LONGEST.headline) return text;
  const cut = text.slice(0, LONGEST.headline - 1);
  const space = cut.lastIndexOf(' ');
  return `${wellFormed(space > LONGEST.headline / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function tagsOf(event: ImportedEvent, note: Noting): string[] {
  const tags = (event.tags ?? []).map(cleanText).filter(Boolean);
  const long = tags.filter((tag) => tag.length > LONGEST.tag);
  for (const tag of long) note('left out', `Its tag ${shown(tag)} is too long for one.`);
  return [...new Set(tags)].filter((tag) => !long.includes(tag));
}

function placesOf(event: ImportedEvent, note: Noting): Record<string, string>[] {
  return (event.places ?? []).flatMap((place): Record<string, string>[] => {
    const name = fitted(cleanText(place.name), LONGEST.text);
    const { latitude, longitude } = place;
    if (latitude === undefined && longitude === undefined) return name === '' ? [] : [{ name }];
    if (isDegrees(latitude, 90) && isDegrees(longitude, 180)) {
      const coordinates = { latitude: String(latitude), longitude: String(longitude) };
      return [{ name: name || `${coordinates.latitude}, ${coordinates.longitude}`, ...coordinates }];
    }
    note(
      'left out',
      `The coordinates “${latitude ?? ''}, ${longitude ?? ''}” of its place are no latitude and longitude.`,
    );
    return name === '' ? [] : [{ name }];
  });
}

function isDegrees(value: number | undefined, most: number): value is number {
  return value !== undefined && Math.abs(value) <= most;
}

type ImportedLink = Readonly<Partial<Record<'url' | 'title' | 'caption' | 'credit', string>>>;

function linksOf(links: readonly ImportedLink[], noun: string, note: Noting): Record<string, string>[] {
  return links.flatMap(({ url = '', ...words }): Record<string, string>[] => {
    const entries = Object.entries(words)
      .map(([key, text]): [string, string] => [key, fitted(cleanText(text), LONGEST.text)])
      .filter(([, text]) => text !== '');
    const address = url.trim();
    if (isWebAddress(address)) return [{ url: address, ...Object.fromEntries(entries) }];
    const wording = entries.map(([key, text]) => `, with the ${key} ${shown(text, 300)}`).join('');
    note('left out', `A ${noun} is left out, for its address is none of the web: ${shown(url, 300)}${wording}.`);
    return [];
  });
}
