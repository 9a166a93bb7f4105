/**
 * Units that are easily mixed up. The brand is optional, so plain arithmetic needs no casts,
 * yet a `Px` handed over where `Ms` is expected fails to compile.
 */

/** Milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar. */
export type Ms = number & { readonly __unit?: 'ms' };

/** CSS pixels. */
export type Px = number & { readonly __unit?: 'px' };

/**
 * Axis units: the coordinate the warp maps time to, before zoom and pan.
 * On the linear scale it is proportional to time, on the elastic scale piecewise so.
 */
export type Axis = number & { readonly __unit?: 'axis' };

/** Number of an event in the table at hand; rows are in chronological order. */
export type Row = number & { readonly __unit?: 'row' };

/** Number of an event in the whole story, in chronological order: the row of a table that holds all of it. */
export type Place = number & { readonly __unit?: 'place' };

/** Number of an actor in the manifest's list. */
export type ActorIndex = number & { readonly __unit?: 'actor' };

/** Number of an article in the manifest's list. */
export type ArticleIndex = number & { readonly __unit?: 'article' };

/** Number of a tag in the manifest's list. */
export type TagIndex = number & { readonly __unit?: 'tag' };

/** A half-open interval `[from, to)` of time. */
export interface Interval {
  readonly from: Ms;
  readonly to: Ms;
}

export const DAY: Ms = 86_400_000;
