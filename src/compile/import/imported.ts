/**
 * What every importer makes of a foreign file: a story in the words of the annotations, and a report
 * of what was not carried over as it stood. Nothing here is checked yet; the compiler does that when
 * the folder that `writeStory` makes of it is compiled.
 */

/** @template Events all at once, or read from the file while they are asked for: once only */
export interface ImportedStory<Events extends Iterable<ImportedEvent> = ImportedEvent[]> {
  readonly title: string;
  readonly description?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly scale?: 'elastic' | 'linear';
  readonly eras: readonly ImportedEra[];
  /** Used up by whoever writes the story. */
  readonly events: Events;
  /** As many as there may be; for progress. */
  readonly most?: number;
  /** Complete once all events were asked for. */
  readonly notes: readonly ImportNote[];
  /** Of a table: what its columns were taken for, in words; complete once all events were asked for. */
  readonly reading?: readonly ReadingNote[];
  /** Of a table: which column was taken for what; kept beside the story, to be edited and used again. */
  readonly mapping?: Readonly<Record<string, unknown>>;
  /** Lets go of what the events are read from. */
  readonly close?: () => void;
}

/** A story of any size. */
export type AnyStory = ImportedStory<Iterable<ImportedEvent>>;

export interface ImportedEra {
  readonly name: string;
  /** EDTF interval. */
  readonly date: string;
}

export interface ImportedEvent {
  /** Where it stood, for the report: "row 12", "events[3]". */
  readonly place: string;
  /** The foreign id, if it had one; made a slug, and unique, when the story is written. */
  readonly id?: string;
  readonly headline: string;
  /** EDTF, never more precise than what was found. */
  readonly date: string;
  /** The date as it was written, where EDTF says it in other words ("c. 485 BC"). */
  readonly dateAsWritten?: string;
  /** Clock time as it was written. */
  readonly clock?: string;
  readonly summary?: string;
  readonly status?: 'happened' | 'planned';
  /** 1 to 5. */
  readonly importance?: number;
  /** Names; those that take part. Actors are made of them when the story is written. */
  readonly actors?: readonly ImportedActor[];
  readonly tags?: readonly string[];
  readonly places?: readonly ImportedPlace[];
  readonly sources?: readonly { readonly url: string; readonly title?: string }[];
  readonly media?: readonly { readonly url: string; readonly caption?: string; readonly credit?: string }[];
}

export interface ImportedActor {
  readonly name: string;
  readonly kind?: 'person' | 'body' | 'state' | 'outlet' | 'group';
  readonly memberOf?: string;
}

export interface ImportedPlace {
  readonly name: string;
  /** WGS 84, degrees. */
  readonly latitude?: number;
  readonly longitude?: number;
}

/** One thing that was left out, or is not as it stood. */
export interface ImportNote {
  readonly place: string;
  /** Headline or title of what it belongs to, if it has one. */
  readonly of?: string;
  readonly kind: 'file left out' | 'event left out' | 'left out' | 'changed';
  /** A whole sentence: what it was and why, with the value as it stood. */
  readonly what: string;
}

/** What one part of all events was read from. */
export interface ReadingNote {
  /** "dates", "headlines" */
  readonly place: string;
  /** Whole sentences, with the names of the columns. */
  readonly what: string;
}

/** A foreign file that cannot be read as what it claims to be. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** Turns the text of one file (LF line ends, no BOM) into a story, or throws an ImportError. */
export type Importer = (text: string, options: ImporterOptions) => ImportedStory;

/** A text file (LF line ends, no BOM) that is too large to be held; its pieces may be asked for again. */
export interface Pieces extends Iterable<string> {
  /** The first of them: by it the format is told. */
  readonly head: string;
  /** Bytes of the whole. */
  readonly size: number;
}

/** The same as an `Importer` for a text in pieces, in memory that does not grow with it. */
export type PieceImporter = (pieces: Pieces, options: ImporterOptions) => Promise<AnyStory>;

export interface ImporterOptions {
  /** Name of the file, for titles and messages. */
  readonly file: string;
  /** Order of day and month in dates such as 9/1/2016; without it such dates are reported as ambiguous. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** Which column or key holds what, for tables. */
  readonly mapping?: Readonly<Record<string, unknown>>;
  /** What is being done, how many of them, of how many; may be called as often as one likes. */
  readonly onProgress?: OnProgress;
}

/** @param all null where nobody knows yet */
export type OnProgress = (what: string, done: number, all: number | null) => void;
