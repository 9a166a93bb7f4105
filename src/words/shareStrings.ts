/** Texts of sharing, citing and taking away: they come with the other texts of what is fetched later. */
import type { PluralForms } from './pluralForms.ts';

export interface ShareStrings {
  readonly title: string;
  /** Name of the button in the panel of an event. */
  readonly shareEvent: string;
  /** `Share or cite excerpt {number}` */
  readonly shareExcerpt: string;
  /** Name of the choice of what is shared. */
  readonly what: string;
  readonly view: string;
  /** `Event: {headline}` */
  readonly event: string;
  /** `Excerpt {number}: {words}` */
  readonly excerpt: string;
  readonly excerptsPending: string;
  readonly excerptsFailed: string;
  readonly link: string;
  /** Opens the system's share sheet. */
  readonly send: string;
  readonly sendFailed: string;
  /** The address of the passage in the article itself. */
  readonly passage: string;
  readonly openPassage: string;
  readonly cite: string;
  readonly form: string;
  readonly text: string;
  readonly download: string;
  /** A file was saved: `{name} saved`. */
  readonly saved: string;
  readonly citing: string;
  /** Also of a form to take events away in. */
  readonly formFailed: string;
  readonly embed: string;
  readonly frame: string;
  readonly element: string;
  readonly elementHint: string;
  readonly copy: string;
  readonly copied: string;
  /** The browser refuses to copy; what was to be copied is selected. */
  readonly copyRefused: string;
}

export interface ExportDialogStrings {
  readonly title: string;
  /** What is taken away: all events, or `{count} of {total} events`. */
  readonly all: PluralForms;
  readonly some: string;
  readonly counting: string;
  readonly none: string;
  /** More than can be taken away at once: `{count} events …, at most {most}`. */
  readonly tooMany: string;
  readonly data: string;
  readonly csv: FormatStrings;
  readonly json: FormatStrings;
  readonly jsonLd: FormatStrings;
  readonly ics: FormatStrings;
  readonly picture: string;
  readonly svg: FormatStrings;
  readonly png: FormatStrings;
  readonly png2x: FormatStrings;
  readonly paper: string;
  readonly print: FormatStrings;
  /** `{count} of {total} events fetched` */
  readonly gathering: string;
  readonly writing: string;
  readonly cancel: string;
  readonly failed: string;
  /** `{name} saved` */
  readonly saved: string;
  /** Events that the form has no place for. */
  readonly leftOut: PluralForms;
}

export interface FormatStrings {
  readonly name: string;
  readonly hint: string;
}
