/** The pyramid's tiles over a stretch of bins, and the events of those places where there is no tile. */
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import type { Pages, Tile } from '../../../model/pages.ts';
import type { Place } from '../../../model/units.ts';
import { binDays } from '../bins.ts';
import type { Bins } from '../protocol.ts';
import type { StoryFiles } from './storyFiles.ts';

export interface TilesOver {
  readonly tiles: readonly Tile[];
  /** Places (half-open) of events that no tile tells of. */
  readonly untold: readonly (readonly [Place, Place])[];
}

export async function tilesOver(
  bins: Bins,
  index: DayIndex,
  { pyramid }: Pages,
  files: StoryFiles,
  signal: AbortSignal,
): Promise<TilesOver> {
  if (bins.level === pyramid.top.level) return { tiles: [pyramid.top], untold: [] };
  const untold: [Place, Place][] = [];
  const asked: Promise<Tile>[] = [];
  const days = binDays(bins.level) * pyramid.bins;
  const last = Math.floor((bins.first + bins.count - 1) / pyramid.bins);
  for (let number = Math.floor(bins.first / pyramid.bins); number <= last; number++) {
    const from = placesBefore(index, number * days);
    const to = placesBefore(index, (number + 1) * days);
    if (to - from > pyramid.leastInTile) asked.push(files.tile(bins.level, number, signal));
    else if (to > from) untold.push([from, to]);
  }
  return { tiles: await Promise.all(asked), untold };
}
