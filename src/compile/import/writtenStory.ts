/** An imported story in the words of the annotations, and everything that is to be said about it. */
import { knownBounds } from '../../model/date.ts';
import type { Ms } from '../../model/units.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { shown } from '../text.ts';
import { ActorTable } from './actors.ts';
import type { WrittenActor } from './actors.ts';
import { EventLines } from './eventLines.ts';
import { LONGEST, cleanText, fitted } from './fit.ts';
import type { AnyStory, ImportNote, ImportedEra, ImportedEvent, OnProgress } from './imported.ts';
import { remembered } from './remembered.ts';
import { makeSlugs } from './slugs.ts';
import { taken } from './taken.ts';
import { writtenEvent } from './writtenEvents.ts';

export interface WrittenStory {
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly scale?: string;
  readonly eras: readonly { readonly name: string; readonly date: string }[];
  readonly actors: readonly WrittenActor[];
  /** To be closed at last. */
  readonly events: EventLines;
  readonly rewordedDates: readonly RewordedDate[];
  /** The importer's and those of this step. */
  readonly notes: readonly ImportNote[];
}

/** A date that EDTF says in other words. */
export interface RewordedDate {
  /** The event's, from 0. */
  readonly index: number;
  readonly written: string;
  readonly edtf: string;
  readonly headline: string;
}

/** Events between two signs of life. */
const STEP = 1000;

/** @param now what begins later is marked as planned */
export function writtenStory(story: AnyStory, now: Ms, onProgress?: OnProgress): WrittenStory {
  const notes: ImportNote[] = [];
  const actors = new ActorTable();
  const parse = remembered((edtf) => parseEdtf(edtf));
  const context = { slugs: makeSlugs('event'), actors, parse, now, notes };
  const events = new EventLines();
  const rewordedDates: RewordedDate[] = [];
  const used = new Set<string>();
  const all = story.most ?? (Array.isArray(story.events) ? story.events.length : null);
  let done = 0;
  for (const event of Array.isArray(story.events) ? taken<ImportedEvent>(story.events) : story.events) {
    if (done % STEP === 0) onProgress?.('Writing events', done, all);
    done += 1;
    const written = writtenEvent(event, context);
    if (!written) continue;
    const asWritten = cleanText(event.dateAsWritten ?? '');
    if (asWritten !== '') {
      const { date: edtf, headline } = written;
      rewordedDates.push({ index: events.length, written: asWritten, edtf, headline });
    }
    for (const actor of written.took_part ?? []) used.add(actor);
    events.add(written);
  }
  const named = actors.actors();
  for (const { id, member_of: group } of named) if (group && used.has(id)) used.add(group);
  const description = fitted(cleanText(story.description ?? ''), LONGEST.text, (rest) => {
    notes.push({ place: 'story', kind: 'left out', what: `The end of the description, ${rest} characters.` });
  });
  const language = languageOf(story, notes);
  return {
    title: fitted(cleanText(story.title), LONGEST.text) || 'Timeline',
    ...(description && { description }),
    ...(language && { language }),
    ...(story.scale && { scale: story.scale }),
    eras: story.eras.flatMap((era) => writtenEra(era, notes)),
    actors: named.filter(({ id }) => used.has(id)),
    events,
    rewordedDates,
    notes: [...story.notes, ...notes],
  };
}

function languageOf({ language }: AnyStory, notes: ImportNote[]): string | undefined {
  if (language === undefined) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(language);
    if (tag && /^[a-z]{2,3}(-|$)/i.test(tag)) return tag;
  } catch {
    // Falls through to the note.
  }
  notes.push({ place: 'story', kind: 'left out', what: `The language ${shown(language)} is no language tag.` });
  return undefined;
}

function writtenEra(era: ImportedEra, notes: ImportNote[]): { name: string; date: string }[] {
  const name = fitted(cleanText(era.name), LONGEST.eraName, (rest) => {
    const what = `The end of the era’s name is left out, ${rest} characters: ${shown(era.name, 300)}.`;
    notes.push({ place: 'eras', of: shown(era.name), kind: 'left out', what });
  });
  const parsed = parseEdtf(era.date);
  const bounds = parsed.ok ? knownBounds(parsed.date) : null;
  if (name && bounds && bounds.from !== null && bounds.to !== null) return [{ name, date: era.date }];
  const why = name ? `its date ${shown(era.date)} has no known beginning and end` : 'it has no name';
  notes.push({ place: 'eras', of: shown(era.name), kind: 'left out', what: `An era is left out: ${why}.` });
  return [];
}
