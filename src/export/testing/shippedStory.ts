/** The story that ships, and small ones made for a test, as extracts. */
import { readFileSync } from 'node:fs';
import { factsFrom } from '../../bundle/storyFacts.ts';
import { tableFrom } from '../../bundle/tableFrom.ts';
import { parseEdtf } from '../../compile/edtf/parse.ts';
import type { EventDetail, Manifest } from '../../model/bundle.ts';
import { knownBounds } from '../../model/date.ts';
import type { EventDate } from '../../model/date.ts';
import { en } from '../../words/en.ts';
import { exportStringsFor } from '../../words/exportLanguages.ts';
import type { ExportWords } from '../articleLine.ts';
import { addressesAt } from '../extract.ts';
import type { StoryExtract } from '../extract.ts';
import { table as harbour, details as harbourDetails } from '../../bundle/testing/story.ts';

export const ENGLISH: ExportWords = { strings: en, texts: exportStringsFor('en') };
export const ADDRESS = 'https://example.org/timelines/election/';

export function shippedStory(address: string | null = ADDRESS): StoryExtract {
  const manifest = JSON.parse(
    readFileSync(new URL('../../../public/story.json', import.meta.url), 'utf8'),
  ) as Manifest;
  return { ...extractOf(manifest), addresses: address === null ? null : addressesAt(address) };
}

/** Of a manifest with everything inline. */
export function extractOf(manifest: Manifest): StoryExtract {
  const { columns, labels, details } = manifest.chunks!;
  if (!('inline' in columns && 'inline' in labels && 'inline' in details)) throw new Error('not inline');
  return {
    table: tableFrom(factsFrom(manifest), columns.inline, labels.inline),
    details: details.inline,
    addresses: null,
  };
}

/** The invented story of the harbour. */
export const HARBOUR: StoryExtract = {
  table: harbour,
  details: harbourDetails,
  addresses: addressesAt('https://harbour.example/'),
};

export function edtf(text: string): EventDate {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(`${text} is no EDTF`);
  return parsed.date;
}

/** What a test changes of the harbour's first event. */
export interface OneEvent {
  readonly id?: string;
  readonly headline?: string;
  readonly date?: EventDate;
  readonly status?: 'happened' | 'planned';
  readonly detail?: Partial<EventDetail>;
  readonly title?: string;
}

/** The harbour's story with its first event alone, changed. */
export function oneEvent({ id, headline, date, status, detail, title }: OneEvent): StoryExtract {
  const [row] = [0];
  const when = date ?? harbour.date[row]!;
  const { from, to } = knownBounds(when);
  const first = <T>(values: readonly T[], value?: T): readonly T[] => [value ?? values[row]!];
  return {
    table: {
      ...harbour,
      ...(title !== undefined && { title }),
      counts: { ...harbour.counts, events: 1 },
      length: 1,
      place: harbour.place.slice(0, 1),
      from: Float64Array.of(from ?? to ?? 0),
      to: Float64Array.of(to ?? from ?? 0),
      date: [when],
      basis: first(harbour.basis),
      status: first(harbour.status, status),
      importance: harbour.importance.slice(0, 1),
      excerpts: harbour.excerpts.slice(0, 1),
      lane: harbour.lane.slice(0, 1),
      tookPart: first(harbour.tookPart),
      affected: first(harbour.affected),
      articlesOf: first(harbour.articlesOf),
      tagsOf: first(harbour.tagsOf),
      id: first(harbour.id, id),
      headline: first(harbour.headline, headline),
    },
    details: [{ ...harbourDetails[row]!, ...detail }],
    addresses: addressesAt('https://harbour.example/'),
  };
}
