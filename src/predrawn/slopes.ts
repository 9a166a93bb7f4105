/**
 * A picture is laid out for one height and shown in higher stages, too: what stands in it then moves down as
 * in the layout, each part by its own share of the height that is added.
 *
 *     told on                      0
 *     eras, highest labels         top
 *     labels, in tiers             in between
 *     band, axis                   low
 *     rows                         each its own
 */
import type { Px } from '../model/units.ts';
import type { Composition } from '../timeline/composition.ts';

/** How far what stands at `y` moves down for each px of height that is added, 0–1. */
export type Slope = (y: Px) => number;

/** The strip over the band belongs to it. */
const STRIP: Px = 24;
/** What stands at the very top stays there. */
const HEAD: Px = 32;

/** The rows' heading moves with the axis. */
const HEADING: Px = 30;

/** @param higher the same composition in a figure higher by `added` */
export function slopesOf(now: Composition, higher: Composition, added: Px): Slope {
  const share = (before: Px, after: Px): number => Math.min(1, Math.max(0, (after - before) / added));
  const low = share(now.band.bottom, higher.band.bottom);
  const top = Math.min(low, share(now.labelsTop, higher.labelsTop));
  const lowFrom = now.band.top - STRIP;
  const rowSlopes = now.rowCentres.map((y, row) => share(y, higher.rowCentres[row] ?? y));
  const last = Math.max(1, now.tiers.length - 1);
  return (y) => {
    if (y < HEAD) return 0;
    if (y > now.rowsTop + HEADING) return rowSlopes[rowAt(now, y)] ?? low;
    if (y >= lowFrom) return low;
    const tier = now.tiers.findLastIndex((bottom) => y <= bottom + 1);
    if (tier < 0) return low;
    if (y < now.labelsTop - 3) return top;
    return low + ((top - low) * tier) / last;
  };
}

function rowAt({ rowCentres, rowHeight }: Composition, y: Px): number {
  const row = rowCentres.findIndex((centre) => y <= centre + rowHeight / 2);
  return row === -1 ? rowCentres.length - 1 : row;
}
