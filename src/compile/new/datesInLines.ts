/** The date of publication in the lines above a text: “Ada Brook | 12 May 2031, 07:21 PM”. */
import { readPeopleDate } from '../import/peopleDates/readPeopleDate.ts';

export interface SeenDate {
  /** EDTF. */
  readonly edtf: string;
  /** As written. */
  readonly clock?: string;
  /** The words that say so. */
  readonly words: string;
}

export interface SeenDates {
  readonly published?: SeenDate;
  /** Dates that may be it, as written; only when none is sure. */
  readonly doubtful: readonly string[];
}

/** A line that says who and when is short. */
const LONGEST_LINE = 120;
/** Words that may stand before a date and say no more than that it is one. */
const ANNOUNCED = new RegExp(
  `^(?:${oneOf('published posted dated? veröffentlicht erschienen publié publicado stand datum fecha')})?` +
    '(?: ?(?:on|at|am|le|el))?:? +(?=\\S)',
  'iu',
);
/** What follows is the date of a change, not the one of publication. */
const CHANGED = new RegExp(
  `(?<!\\p{L})(?:${oneOf('updated modified edited corrected retrieved accessed aktualisiert geändert')}` +
    '|abgerufen|mis à jour|modifié|actualizado)(?!\\p{L})',
  'iu',
);
const CLOCK = /\b\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?: (?:Uhr|[A-Z]{2,5}))?/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** 9/1/2016, 12.05.2031: clear or not, somebody meant a day. */
const FIGURES = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/;

/**
 * @param labelled what stands behind a label that says “published”
 * @param lines the other lines above the text
 */
export function datesIn(labelled: readonly string[], lines: readonly string[]): SeenDates {
  const said = labelled.flatMap((text) => readDate(text, /^\d{4}(?:-\d\d){0,2}$/));
  const seen = said.length > 0 ? said : lines.filter((line) => line.length <= LONGEST_LINE).flatMap(dateIn);
  const sure = seen.filter((date) => date.edtf !== '');
  const [first] = sure;
  const isSure = first !== undefined && seen.every(({ edtf }) => edtf === first.edtf);
  if (isSure) return { published: sure.find(({ clock }) => clock !== undefined) ?? first, doubtful: [] };
  return { doubtful: [...new Set(seen.map(({ words }) => words))] };
}

/** Whether a line says a day and nothing else. */
export function isDateLine(line: string): boolean {
  return readDate(line.replace(ANNOUNCED, ''), DAY).length > 0;
}

/** Days in a line that holds nothing but who, where and when; doubtful ones have no EDTF. */
function dateIn(line: string): SeenDate[] {
  const [part = ''] = line.split(CHANGED);
  if (/[.!?]$/.test(part) && !/\b[ap]\.m\.$/i.test(part)) return []; // A sentence may tell of any day.
  return part.split(/\s*[|·•]\s*|\s+[–—-]\s+/).flatMap((piece) => {
    for (const [before, after] of cuts(piece)) {
      const found = isNames(before) ? readDate(after, DAY) : [];
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** The whole, without its announcement, and what stands behind each comma or colon. */
function cuts(piece: string): [before: string, after: string][] {
  const commas = [...piece.matchAll(/[,:(]\s*/g)].map(({ index, 0: { length } }) => index + length);
  const announced = ANNOUNCED.exec(piece)?.[0].length ?? 0;
  return [0, announced, ...commas].map((at) => [at === announced ? '' : piece.slice(0, at), piece.slice(at)]);
}

const NAME = /^(?:|\p{Lu}.*|by|of|the|and|for|in|at|de|der|die|das|und|von|la|le|el)$/u;

/** Names of people, papers and places, with what joins them. */
function isNames(text: string): boolean {
  return text.split(/[\s,:(]+/).every((word) => NAME.test(word));
}

/** @param form which EDTF is exact enough */
function readDate(text: string, form: RegExp): SeenDate[] {
  const words = text.trim().replace(/[\s,;)]+$/, '');
  const date = readPeopleDate(words);
  if (!date.ok) return FIGURES.test(words) ? [{ edtf: '', words }] : [];
  if (!form.test(date.edtf) || date.dropped.length > 0) return [];
  const clock = date.clock === undefined ? undefined : CLOCK.exec(words.replace(/^\d[\d-]*T.*$/, ''))?.[0];
  return [{ edtf: date.edtf, ...(clock !== undefined && { clock }), words }];
}

function oneOf(list: string): string {
  return list.replaceAll(' ', '|');
}
