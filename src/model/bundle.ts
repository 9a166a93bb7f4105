/**
 * The compiled story, as it lies in files on a static host. Written by `compile/`, read and checked
 * by `bundle/`. Every change of the form raises `BUNDLE_VERSION`.
 *
 * A manifest names everything that is shared, and where the events are. Up to `MOST_WHOLE` events
 * they are **whole**: three chunks of JSON, each a file with its content's hash in the name or, in a
 * small story, written straight into the manifest, so that a small story is one small file. More
 * events are **paged**: see `pages.ts`.
 *
 * In the chunks row `i` is event `i`; events are ordered by start, then end, then id.
 */
import type { Basis, EventDate, Status } from './date.ts';
import type { Pages } from './pages.ts';
import type { ActorIndex, ArticleIndex, Ms, TagIndex } from './units.ts';

export const BUNDLE_FORMAT = 'dateline';
export const BUNDLE_VERSION = 6;
/** Events of a story that is loaded whole. */
export const MOST_WHOLE = 10_000;
/** Name of the manifest below the page's own address. */
export const MANIFEST_FILE = 'story.json';

export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT;
  readonly version: typeof BUNDLE_VERSION;
  readonly title: string;
  /** BCP 47 tag of the story's language. */
  readonly lang: string;
  readonly description?: string;
  /** Address at which the story is published, when it is known. */
  readonly site?: string;
  /** Scale to begin with. */
  readonly scale: 'elastic' | 'linear';
  /** End of the latest publication date among the articles, exclusive; null when none is dated. */
  readonly toldOn: Ms | null;
  /** `unproven`: events without an excerpt. */
  readonly counts: { readonly events: number; readonly excerpts: number; readonly unproven: number };
  readonly actors: readonly Actor[];
  readonly articles: readonly Article[];
  readonly tags: readonly Tag[];
  readonly eras: readonly Era[];
  /** From the first event's start to the last one's end; null in a story without events. */
  readonly extent: { readonly from: Ms; readonly to: Ms } | null;
  /** The elastic scale. */
  readonly elastic: ElasticAxis;
  /** Lanes in use under the axis, 0–4. */
  readonly lanes: number;
  readonly totals: ManifestTotals;
  /** Where the events are: exactly one of the two is there. */
  readonly chunks?: Chunks;
  readonly pages?: Pages;
}

/** Piecewise linear: between two knots time runs evenly. The first and the last stretch are margins. */
export interface ElasticAxis {
  /** Ascending; one more than there are widths, of which there are at least three. */
  readonly knots: readonly Ms[];
  /** Axis units, more than 0. */
  readonly widths: readonly number[];
}

/** Over all events, by the number of the actor, tag or article. */
export interface ManifestTotals {
  /** Events in which the actor took part or was affected; a group's are its members' too, each once. */
  readonly actors: readonly number[];
  /** Importance of the same events together. */
  readonly importance: readonly number[];
  readonly tags: readonly number[];
  readonly articles: readonly number[];
}

/** A story that is loaded whole. */
export interface Chunks {
  readonly columns: Chunk<Columns>;
  readonly labels: Chunk<Labels>;
  readonly details: Chunk<Details>;
}

/** `file` is relative to the manifest; `bytes` is its length uncompressed, to tell a truncated answer. */
export type Chunk<T> = { readonly inline: T } | { readonly file: string; readonly bytes: number };

export type ActorKind = 'person' | 'body' | 'state' | 'outlet' | 'group';

export interface Actor {
  /** Stable slug, used in addresses. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** The group it belongs to (Wang Yi → China); never a cycle. */
  readonly memberOf?: ActorIndex;
}

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** Who the text itself is credited to, where neither author nor publisher is named. */
  readonly credit?: string;
  readonly url?: string;
  /** Publication date; null when the article bears none. */
  readonly published: EventDate | null;
  /** Clock time of publication as the article writes it; without a zone, so never an instant. */
  readonly clock?: string;
  /** SHA-256 (hex) of the article's text with LF line ends, UTF-8. */
  readonly sha256: string;
}

/** A heading under which events are gathered; filters like an actor. */
export interface Tag {
  /** Slug of the name, used in addresses. */
  readonly id: string;
  readonly name: string;
}

/** A stretch of time with a name, drawn behind the events; eras may overlap. By start, then end. */
export interface Era {
  readonly name: string;
  readonly from: Ms;
  readonly to: Ms;
  readonly date: EventDate;
}

/** What drawing needs, without text. */
export interface Columns extends ColumnsBesideTime {
  /** Extent to draw, ms: the known bounds; an open end reaches the told-on line or the story's end. */
  readonly from: readonly Ms[];
  readonly to: readonly Ms[];
  readonly date: readonly EventDate[];
}

/** Those that the pages of a paged story hold in the same form. */
export interface ColumnsBesideTime {
  readonly basis: readonly Basis[];
  readonly status: readonly Status[];
  /** 1 (least) to 5; which labels stay when there is no room. */
  readonly importance: readonly number[];
  readonly excerpts: readonly number[];
  /** 0 the band, 1–4 a lane under the axis, 255 none: see `lanes.ts`. */
  readonly lane: readonly number[];
  /** Who took part, and who was affected. */
  readonly tookPart: readonly (readonly ActorIndex[])[];
  readonly affected: readonly (readonly ActorIndex[])[];
  readonly articles: readonly (readonly ArticleIndex[])[];
  readonly tags: readonly (readonly TagIndex[])[];
}

export interface Labels {
  readonly id: readonly string[];
  readonly headline: readonly string[];
  /** Former ids that go on working, by former id → present id. */
  readonly formerly: Readonly<Record<string, string>>;
}

export type Details = readonly EventDetail[];

export interface EventDetail {
  /** May be empty. */
  readonly summary: string;
  /** How the date was completed or worked out; present unless `stated`. */
  readonly reasoning?: string;
  /** Clock time of the event as the article writes it. */
  readonly clock?: string;
  readonly excerpts: readonly Excerpt[];
  readonly differences: readonly Difference[];
  /** Pages that tell of it, where there is no article to quote. */
  readonly sources: readonly Link[];
  /** Pictures, films, sounds, maps: links only, nothing is loaded from elsewhere. */
  readonly media: readonly Media[];
  readonly places: readonly Place[];
}

export interface Link {
  /** http or https. */
  readonly url: string;
  readonly title?: string;
}

export interface Media {
  /** http or https. */
  readonly url: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Place {
  readonly name: string;
  /** WGS 84, degrees. */
  readonly at?: { readonly latitude: number; readonly longitude: number };
}

/** A passage of an article, located by both W3C Web Annotation selectors. */
export interface Excerpt {
  readonly article: ArticleIndex;
  /** TextQuoteSelector; white space is single spaces, prefix and suffix are up to 32 characters. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** TextPositionSelector: UTF-16 offsets into the article's text with LF line ends. */
  readonly position: { readonly start: number; readonly end: number };
  /** Words in `quote.exact` (UTF-16 offsets into it) that carry the date or the claim, in order, disjoint. */
  readonly marks: readonly ExcerptMark[];
  /** Who told whom, first hand first, the article itself left out; empty: the article's own words. */
  readonly chain: readonly string[];
}

export interface ExcerptMark {
  readonly start: number;
  readonly end: number;
  readonly carries: 'date' | 'claim';
}

/** Where articles differ about the event. */
export interface Difference {
  /** What about, in the story's language: "When". */
  readonly about: string;
  /** Verbatim words, each from one of the event's excerpts of that article. */
  readonly sides: readonly { readonly article: ArticleIndex; readonly words: string }[];
}
