/** Which column of a table holds what: the form of `mapping.yaml`, and its check. */
import * as v from 'valibot';
import { nearest } from '../../nearest.ts';
import { shown } from '../../text.ts';
import { ImportError } from '../imported.ts';
import { wordsOf } from './table.ts';

const column = v.string();
/** One column, or several. */
const columns = v.pipe(
  v.union([v.array(column), column]),
  v.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
);

/** What a date's precision column may say of it. */
export const PRECISIONS = ['exact', 'within', 'about', 'month', 'year', 'decade', 'century'] as const;
export type StatedPrecision = (typeof PRECISIONS)[number];

const dateEntry = v.strictObject({
  /** One column with the whole date. */
  date: v.optional(column),
  /** Two columns. */
  start: v.optional(column),
  end: v.optional(column),
  /** What a start without an end is. */
  without_end: v.optional(v.picklist(['one day', 'unknown', 'open'])),
  /** A column each. */
  year: v.optional(column),
  month: v.optional(column),
  day: v.optional(column),
  end_year: v.optional(column),
  end_month: v.optional(column),
  end_day: v.optional(column),
  /** Those of its columns whose dates are only about right. */
  about: v.optional(columns),
});

const names = v.strictObject({
  column,
  /** Parts the names in a cell. */
  split: v.optional(v.string()),
  /** Actors: what they are. */
  kind: v.optional(v.picklist(['person', 'body', 'state', 'outlet', 'group'])),
  /** Tags: what stands before the value. */
  label: v.optional(v.string()),
});
const namesList = v.array(v.union([v.pipe(column, v.transform((name) => ({ column: name }))), names]));

const mappingSchema = v.strictObject({
  title: v.optional(v.string()),
  order: v.optional(v.picklist(['dmy', 'mdy'])),
  /** A column, or text with columns in braces: "{name}: {place}". */
  headline: v.string(),
  /** The first of them that a row fills counts. */
  dates: v.array(dateEntry),
  precision: v.optional(
    v.strictObject({ column, codes: v.record(v.string(), v.picklist(PRECISIONS)) }),
  ),
  clock: v.optional(column),
  id: v.optional(column),
  importance: v.optional(column),
  summary: v.optional(columns, []),
  actors: v.optional(namesList, []),
  tags: v.optional(namesList, []),
  places: v.optional(
    v.strictObject({
      name: v.optional(columns, []),
      latitude: v.optional(column),
      longitude: v.optional(column),
      /** "48.85, 2.35" in one. */
      coordinates: v.optional(column),
    }),
  ),
  sources: v.optional(columns, []),
  source_title: v.optional(column),
  media: v.optional(columns, []),
  media_caption: v.optional(column),
  media_credit: v.optional(column),
  /** Columns that are told at the end of the summary: "Deaths: 4". */
  details: v.optional(columns, []),
  left_out: v.optional(columns, []),
});

export type TableMapping = v.InferOutput<typeof mappingSchema>;
export type DateEntry = TableMapping['dates'][number];
export type NamesEntry = { readonly column: string; readonly split?: string; readonly label?: string } & Pick<
  v.InferOutput<typeof names>,
  'kind'
>;

/** Reads what a person wrote; throws an ImportError that says what to mend. */
export function checkedMapping(value: unknown, columnsThere: readonly string[]): TableMapping {
  const result = v.safeParse(mappingSchema, value);
  if (!result.success) {
    const issue = result.issues.find(({ expected }) => expected === 'never') ?? result.issues[0];
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    const what =
      issue.expected === 'never'
        ? `there is no key “${path}”${suggestion(path)}`
        : issue.received === 'undefined'
          ? `“${path}:” is missing`
          : `“${path}” is ${issue.received}, but expected is ${issue.expected ?? 'another value'}`;
    throw new ImportError(`The mapping cannot be used: ${what}.`);
  }
  const mapping = result.output;
  for (const name of columnsOf(mapping)) {
    if (columnsThere.includes(name)) continue;
    const near = nearest(name, columnsThere);
    throw new ImportError(
      `The mapping names a column ${shown(name)} that the table does not have. ` +
        (near === undefined ? `Its columns are ${columnsThere.slice(0, 30).join(', ')}.` : `Did you mean “${near}”?`),
    );
  }
  return mapping;
}

function suggestion(path: string): string {
  const near = nearest(path, Object.keys(mappingSchema.entries));
  return near === undefined ? '' : `; did you mean “${near}”?`;
}

/** Every column that the mapping names, except those it leaves out. */
function columnsOf(mapping: TableMapping): string[] {
  const { places } = mapping;
  return [
    ...templateColumns(mapping.headline),
    ...mapping.dates.flatMap((entry) => [...dateColumns(entry), ...(entry.about ?? [])]),
    ...mapping.summary,
    ...mapping.details,
    ...mapping.left_out,
    ...mapping.sources,
    ...mapping.media,
    ...mapping.actors.map((entry) => entry.column),
    ...mapping.tags.map((entry) => entry.column),
    ...(places?.name ?? []),
    ...[places?.latitude, places?.longitude, places?.coordinates].flatMap((name) => name ?? []),
    ...[mapping.precision?.column, mapping.clock, mapping.id, mapping.importance].flatMap((name) => name ?? []),
    ...[mapping.source_title, mapping.media_caption, mapping.media_credit].flatMap((name) => name ?? []),
  ];
}

/** The columns that a date is read from. */
export function dateColumns(entry: DateEntry): string[] {
  const { date, start, end, year, month, day, end_year, end_month, end_day } = entry;
  return [date, start, end, year, month, day, end_year, end_month, end_day].flatMap((name) => name ?? []);
}

/** The columns of "{name}: {place}"; a text without braces is a column. */
export function templateColumns(template: string): string[] {
  const named = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return named.length > 0 ? named : [template];
}

const DATE_WORDS = new Set(
  `date dates when year years day hdate time start started starts end ended ends begin began begins from to until
  since birth born death died founded opened closed published created datum jahr fecha année annee año ano data anno
  century decade period timestamp`.split(/\s+/),
);

/** Whether a header speaks of dates: what only looks like one has another. */
export function isDateHeader(header: string): boolean {
  return wordsOf(header)
    .split(' ')
    .some((word) => DATE_WORDS.has(word));
}
