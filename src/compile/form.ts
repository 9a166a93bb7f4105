/** What all files of a story say together, held against the form. */
import * as v from 'valibot';
import { storySchema } from './annotations.ts';
import type { StoryNote } from './annotations.ts';
import type { AnnotationFile, Fault } from './annotationFile.ts';
import type { EventNote } from './eventAnnotations.ts';
import { LISTS, readFileForm } from './fileForm.ts';
import type { FileForm, List, ListNotes, Noted } from './fileForm.ts';
import { findingOf, missingKey, pathOf } from './formFindings.ts';
import { slugOf } from './nearest.ts';
import type { Pace } from './pace.ts';
import { readPartly } from './partly.ts';
import type { Partly } from './partly.ts';
import type { Finding, Report, Spot, YamlPath } from './problem.ts';
import type { YamlValue } from './yaml.ts';

type AboutNote = Omit<StoryNote, List>;

export interface WellFormed {
  readonly about: Partly<AboutNote>;
  /** The same, null when any text about the story itself is wrong. */
  readonly wholeAbout: AboutNote | null;
  readonly lists: { readonly [Key in Exclude<List, 'events'>]: readonly Noted<ListNotes[Key]>[] };
  /** Hands over the events of all files, in order; those in lines are read now. */
  readonly eachEvent: (visit: (event: Noted<EventNote>) => void) => Promise<void>;
  /** Whether an entry of the list cannot be read as one: more may be there than was read. */
  readonly isCut: (list: 'articles' | 'actors') => boolean;
  /** Whether an id may be that of an entry whose own id is wrong: whoever names it is not. */
  readonly isDamaged: (list: 'articles' | 'actors') => (id: string) => boolean;
  /** Where a key about the story, or a list, stands or should stand. */
  readonly placeOf: (key: string) => YamlPath;
  /** Takes places in terms of the notes, the number of the file first. */
  readonly report: Report;
  /** The value at such a place, as written. */
  readonly written: (spot: Spot) => string;
}

const { articles: _articles, actors: _actors, eras: _eras, events: _events, ...about } = storySchema.entries;
const aboutSchema = v.strictObject(about);

/**
 * @param rawReport takes places by the keys that were written, the number of the file first
 * @param fault takes what cannot be read in the lines of a file
 */
export async function checkForm(
  files: readonly AnnotationFile[],
  rawReport: Report,
  fault: (file: AnnotationFile, fault: Fault) => void,
  pace: Pace,
): Promise<WellFormed> {
  const forms: FileForm[] = [];
  for (const [number, file] of files.entries()) {
    forms.push(await readFileForm(file, number, inFile(number, rawReport), pace));
  }
  const report = joinedReport(forms);
  const written = ({ path: [number, ...path], ...spot }: Spot) => {
    return forms[Number(number)]?.written({ ...spot, path }) ?? '';
  };
  const list = <Key extends Exclude<List, 'events'>>(key: Key) => forms.flatMap((form) => form.lists[key].notes);
  const fileOf = (key: string) => forms.findIndex((form) => has(form, key));
  const placeOf = (key: string): YamlPath => [Math.max(0, fileOf(key)), key];
  const isCut = (key: 'articles' | 'actors') => forms.some((form) => form.lists[key].isCut);
  if (fileOf('events') < 0) report.error({ path: placeOf('events') }, missingKey(['events']));
  return {
    ...joinAbout(forms, files, { report, written, placeOf }),
    lists: { articles: list('articles'), actors: list('actors'), eras: list('eras') },
    eachEvent: async (visit) => {
      for (const [number, form] of forms.entries()) {
        for (const [i, event] of form.lists.events.notes.entries()) {
          if (i % 500 === 499) await pace('Checking events', i, form.lists.events.notes.length);
          visit(event);
        }
        const file = files[number]!;
        const event = (value: YamlValue, index: number): void => {
          const noted = form.readEvent(value, index);
          if (noted) visit(noted);
        };
        await file.lines?.each({ event, fault: (found) => fault(file, found) }, pace);
      }
    },
    isCut,
    isDamaged: (key) => damagedIds(forms.flatMap((form) => form.lists[key].ids), isCut(key)),
    placeOf,
    report,
    written,
  };
}

function has({ about: own, lists }: FileForm, key: string): boolean {
  const list = LISTS.find((each) => each === key);
  return list ? lists[list].isThere : own !== null && Object.hasOwn(own, key);
}

function inFile(number: number, report: Report): Report {
  const whole = (spot: Spot) => ({ ...spot, path: [number, ...spot.path] });
  return {
    error: (spot, finding) => report.error(whole(spot), finding),
    warning: (spot, finding) => report.warning(whole(spot), finding),
  };
}

function joinedReport(forms: readonly FileForm[]): Report {
  const tell = (severity: keyof Report, { path: [number, ...path], ...spot }: Spot, finding: Finding) => {
    forms[Number(number)]?.report[severity]({ ...spot, path }, finding);
  };
  return {
    error: (spot, finding) => tell('error', spot, finding),
    warning: (spot, finding) => tell('warning', spot, finding),
  };
}

type Joined = Pick<WellFormed, 'report' | 'written' | 'placeOf'>;

/** Title, description and the like, each from the one file that has it. */
function joinAbout(
  forms: readonly FileForm[],
  files: readonly AnnotationFile[],
  { report, written, placeOf }: Joined,
): Pick<WellFormed, 'about' | 'wholeAbout'> {
  const value = new Map<string, YamlValue>();
  for (const [number, form] of forms.entries()) {
    for (const [key, text] of Object.entries(form.about ?? {})) {
      if (!value.has(key)) value.set(key, text);
      else reportTwice(key, [Number(placeOf(key)[0]), number], files, report);
    }
  }
  const note = Object.fromEntries(value);
  // What is missing may stand in a file that could not be read.
  const isLost = forms.some((form) => form.about === null);
  const parsed = v.safeParse(aboutSchema, note);
  for (const issue of parsed.issues ?? []) {
    const [key = ''] = pathOf(issue, []);
    if (!value.has(String(key)) && isLost) continue;
    const spot = { path: placeOf(String(key)) };
    report.error(spot, findingOf(issue, [key], written(spot)));
  }
  return {
    about: readPartly(aboutSchema, note) ?? ({} as Partly<AboutNote>),
    wholeAbout: parsed.success ? parsed.output : null,
  };
}

function reportTwice(
  key: string,
  [first, second]: readonly [number, number],
  files: readonly AnnotationFile[],
  report: Report,
): void {
  const [one, other] = [files[first], files[second]].map((file) => file?.name ?? '');
  report.error(
    { path: [second, key], key: true },
    {
      what: `“${key}” stands in two files of this story.`,
      found: `${one}:${files[first]?.place({ path: [key], key: true }).line ?? 1} and ${other}`,
      expected: 'one file that has it',
      mend: `Remove it from ${other}, or from ${one}.`,
    },
  );
}

/** An id of the wrong form may be named as written or as it should be; one that is missing, anyhow. */
function damagedIds(ids: readonly (string | null)[], isCut: boolean): (id: string) => boolean {
  if (isCut || ids.includes(null)) return () => true;
  const known = new Set(ids.flatMap((id) => (id === null ? [] : [id, slugOf(id)])));
  return (id) => known.has(id);
}
