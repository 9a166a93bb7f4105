/** What the schemas of a paged story cannot see. */
import type { EventPage, Pages, PostingsDirectory, Tile, TopTile } from '../../model/pages.ts';
import type { Place } from '../../model/units.ts';
import { lengthFault, referencesFault, type EventReferences, type Fault } from '../consistency.ts';

export function pagesFault(pages: Pages, shared: EventReferences): Fault | null {
  const { events } = shared.counts;
  for (const some of ['spans', 'softs'] as const) {
    if (pages[some] <= events) continue;
    return { path: `pages.${some}`, expected: `${events} at most`, found: `${pages[some]}` };
  }
  const { actors, top, bins } = pages.pyramid;
  const stranger = actors.find((actor) => actor >= shared.actors.length);
  if (stranger !== undefined) {
    const expected = `less than ${shared.actors.length}`;
    return { path: 'pages.pyramid.actors', expected, found: `${stranger}` };
  }
  if (top.counts.length > bins * 2) {
    const path = 'pages.pyramid.top.counts';
    return { path, expected: `${bins * 2} bins at most`, found: `${top.counts.length} bins` };
  }
  return within('pages.pyramid.top', topFault(top, pages, shared));
}

/** All events begin in the top. */
function topFault(top: TopTile, { pyramid }: Pages, shared: EventReferences): Fault | null {
  const { counts, spread, actors } = top;
  const { events } = shared.counts;
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum !== events) return { path: 'counts', expected: `${events} events`, found: `${sum} events` };
  const fault = lengthFault({ spread }, counts.length) ?? lengthFault({ actors }, pyramid.actors.length);
  if (fault) return fault;
  for (const [i, series] of actors.entries()) {
    let bins = 0;
    for (let n = 0; n < series.length; n += 2) bins += series[n]! + 1;
    if (series.length % 2 !== 0 || bins > counts.length) {
      return { path: `actors.${i}`, expected: `${counts.length} bins at most`, found: `${bins} bins` };
    }
  }
  return tileFault(top, shared);
}

export function tileFault({ labelled }: Tile, shared: EventReferences): Fault | null {
  if (!labelled.places) return { path: 'labelled.places', expected: 'places', found: 'none' };
  return within('labelled', pageFault(labelled, labelled.places.length, shared));
}

/** @param events how many the page is to hold */
export function pageFault(page: EventPage, events: number, shared: EventReferences): Fault | null {
  const { columns, labels, places } = page;
  const { dates, ...byRow } = columns;
  const wrongLength = lengthFault({ ...byRow, ...labels, ...(places && { places }) }, events);
  if (wrongLength) return wrongLength;
  const dateless = columns.date.findIndex((date) => date >= dates.length);
  if (dateless !== -1) {
    const found = `${columns.date[dateless]}`;
    return { path: `date.${dateless}`, expected: `less than ${dates.length}`, found };
  }
  return (
    daysFault(columns.fromDay, columns.toDay) ??
    (places ? placesFault(places, shared.counts.events) : null) ??
    referencesFault(columns, shared)
  );
}

function daysFault(from: readonly number[], to: readonly number[]): Fault | null {
  for (const [row, start] of from.entries()) {
    const end = to[row]!;
    const earlier = from[row - 1] ?? start;
    if (start < earlier) {
      return { path: `fromDay.${row}`, expected: `${earlier} or later`, found: `${start}` };
    }
    if (end < start) return { path: `toDay.${row}`, expected: `${start} or later`, found: `${end}` };
  }
  return null;
}

function placesFault(places: readonly Place[], events: number): Fault | null {
  for (const [row, place] of places.entries()) {
    const earlier = places[row - 1] ?? -1;
    if (place > earlier && place < events) continue;
    return { path: `places.${row}`, expected: `${earlier + 1} to ${events - 1}`, found: `${place}` };
  }
  return null;
}

/** @param lists how many there are: of the actors, the tags and the articles */
export function postingsFault({ bytes, files }: PostingsDirectory, lists: number): Fault | null {
  const fault = lengthFault({ bytes }, lists);
  if (fault) return fault;
  for (const [file, first] of files.entries()) {
    const earlier = files[file - 1] ?? -1;
    const isFirst = file > 0 || first === 0;
    if (isFirst && first > earlier && first < lists) continue;
    return { path: `files.${file}`, expected: `a list from ${earlier + 1} on`, found: `${first}` };
  }
  return null;
}

function within(path: string, fault: Fault | null): Fault | null {
  return fault && { ...fault, path: `${path}.${fault.path}` };
}
