/** Sizes of the figure's parts, px. */
import type { Px } from '../../model/units.ts';
import { rowsUnderLabels } from '../../timeline/composition.ts';

/** Buttons over marks are at least this wide and high (WCAG 2.2, target size). */
export const TARGET: Px = 24;
/** The key line and the zoom buttons share the bottom row. */
export const KEY_HEIGHT: Px = 42;
/** Room for the overview; kept free while the whole is shown, so that nothing jumps on zooming in. */
export const OVERVIEW_HEIGHT: Px = 38;
/** Height of a row of "Who took part", about. */
const ROW: Px = 24;
/** Labels, band, lanes, axis and the heading of the rows need about this much. */
const ABOVE_ROWS: Px = 396;
/** Under this height of the page the rows shrink to six and "more" (DESIGN section 4). */
const LOW_PAGE: Px = 800;
const ROWS_ON_LOW_PAGE = 6;
/** A canvas lower than this has room for but a few rows, at last for one, or there would be none for labels. */
const LOW_CANVAS: Px = 460;
const FEW_ROWS = 3;

export interface FigureSizes {
  readonly width: Px;
  /** Of the canvas: labels, band, axis and actor rows. */
  readonly height: Px;
  /** Most rows of "Who took part". */
  readonly capacity: number;
}

/** `page`: height of the browser's window. */
export function figureSizes(width: Px, height: Px, page: Px): FigureSizes {
  const canvas = Math.max(240, height - KEY_HEIGHT - OVERVIEW_HEIGHT);
  return {
    width,
    height: canvas,
    capacity: rowsFor(canvas, page),
  };
}

function rowsFor(canvas: Px, page: Px): number {
  if (canvas < LOW_CANVAS) return Math.max(1, Math.min(FEW_ROWS, rowsUnderLabels(canvas)));
  const fitting = Math.floor((canvas - ABOVE_ROWS) / ROW) - 1;
  return page < LOW_PAGE ? ROWS_ON_LOW_PAGE : Math.max(ROWS_ON_LOW_PAGE, fitting);
}

/** The height at which nothing in the figure is squeezed, for so many actors and groups. */
export function wantedHeight(actors: number): Px {
  const rows = Math.min(ROWS_ON_LOW_PAGE, actors);
  return ABOVE_ROWS + (rows === 0 ? 0 : (rows + 1) * ROW) + OVERVIEW_HEIGHT + KEY_HEIGHT;
}

/** Beside name and count: edges, dot and gaps (figure.css). */
const AROUND_NAME: Px = 64;
/** Of a member under its group. */
export const INDENT: Px = 14;
const LEAST_GUTTER: Px = 140;
const MOST_GUTTER: Px = 264;

/** Beside the plane where there are no names. */
const NO_GUTTER: Px = 28;

/**
 * Width of the column with the actors' names, for the widest of them, within a share of the figure.
 *
 * @param widestName with its count; 0 where nobody is named
 */
export function gutterFor(width: Px, widestName: Px): Px {
  if (widestName === 0) return NO_GUTTER;
  return Math.round(Math.max(LEAST_GUTTER, Math.min(MOST_GUTTER, width * 0.3, widestName + AROUND_NAME)));
}
