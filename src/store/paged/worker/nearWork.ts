/** What every answer about what is near is made from, and what all of them need. */
import type { DayIndex } from '../../../model/dayIndex.ts';
import type { PlaceSet } from '../../../model/placeSet.ts';
import type { Softs } from '../../../model/softs.ts';
import type { Spans } from '../../../model/spans.ts';
import type { Place } from '../../../model/units.ts';
import type { EngineStory, NearEvents, NearQuestion } from '../protocol.ts';
import { extract, rowsOf, type PickedRow } from './extract.ts';
import type { Postings } from './postings.ts';
import type { StoryFiles } from './storyFiles.ts';

export interface NearSources {
  readonly story: EngineStory;
  readonly files: StoryFiles;
  readonly postings: Postings;
  softs(signal: AbortSignal): Promise<Softs>;
  spans(signal: AbortSignal): Promise<Spans>;
}

export interface NearWork {
  readonly question: NearQuestion;
  readonly index: DayIndex;
  /** null: every event matches. */
  readonly matching: PlaceSet | null;
  readonly sources: NearSources;
  readonly signal: AbortSignal;
}

/** The picked rows, and the open event. */
export async function eventsOf(
  near: NearWork,
  picked: readonly PickedRow[],
  about: Omit<NearEvents, 'page'>,
): Promise<NearEvents> {
  const { chosen } = near.question;
  const opened = chosen === null ? [] : await rowsAt(near, [chosen]);
  return { page: extract([...picked, ...opened]), ...about };
}

/** All events of the pages. */
export async function rowsIn(near: NearWork, pages: readonly number[]): Promise<PickedRow[]> {
  const { index, sources, signal } = near;
  const found = await Promise.all(pages.map((page) => sources.files.rows(page, signal)));
  return found.flatMap((page, i) => rowsOf(page, pages[i]! * index.rows));
}

export async function rowsAt(near: NearWork, places: readonly Place[]): Promise<PickedRow[]> {
  const { rows } = near.index;
  const pages = [...new Set(places.map((place) => Math.floor(place / rows)))];
  const wanted = new Set(places);
  return (await rowsIn(near, pages)).filter(({ place }) => wanted.has(place));
}
