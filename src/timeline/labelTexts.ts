/** What a label may look like: the same headline in more or fewer lines. */
import type { Totals } from '../model/facts.ts';
import type { EventTable } from '../model/table.ts';
import type { Px, Row } from '../model/units.ts';
import type { MeasureText } from './scene.ts';
import { wrapper, type Wrapped } from './wrap.ts';
import { DATE_LINE, LINE } from './composition.ts';
import type { Composition } from './composition.ts';

export interface LabelText {
  readonly lines: readonly string[];
  readonly date: string;
  readonly w: Px;
  readonly h: Px;
}

export interface TextSource {
  readonly table: EventTable;
  readonly measure: MeasureText;
  readonly words: { labelDate(table: EventTable, row: Row): string };
}

interface Kept {
  readonly measure: MeasureText;
  readonly words: TextSource['words'];
  readonly texts: Map<string, readonly LabelText[]>;
}

/** Wrapping is dear and its outcome never changes: kept as long as the story is, by the event's place. */
const kept = new WeakMap<Totals, Kept>();
/** More texts than this are made anew rather than kept. */
const MOST_KEPT = 5000;

/** Which forms suit: `narrow` on a small plane, `flat` where density leaves low tiers. */
export type LabelForms = 'usual' | 'narrow' | 'flat';

export function labelForms({ plane, headlineLines }: Pick<Composition, 'plane' | 'headlineLines'>): LabelForms {
  if (plane.w < 520) return 'narrow';
  return headlineLines === 1 ? 'flat' : 'usual';
}

/** Forms from the best to the next best. */
export function labelTexts(source: TextSource, row: Row, forms: LabelForms): readonly LabelText[] {
  const { table, measure, words } = source;
  let store = kept.get(table.totals);
  if (!store || store.measure !== measure || store.words !== words || store.texts.size > MOST_KEPT) {
    store = { measure, words, texts: new Map() };
    kept.set(table.totals, store);
  }
  const key = `${table.place[row]} ${forms}`;
  const made = store.texts.get(key) ?? make(source, row, FORMS[forms]);
  store.texts.set(key, made);
  return made;
}

/** Lines and their measure, the first that holds the whole headline is the best. */
type Form = readonly [lines: number, limit: Px];
const FORMS: Readonly<Record<LabelForms, readonly Form[]>> = {
  usual: [[1, 132], [2, 142], [2, 184], [3, 184]],
  narrow: [[1, 96], [2, 104], [3, 112], [3, 140]],
  flat: [[1, 200], [2, 184], [3, 184]],
};

function make({ table, measure, words }: TextSource, row: Row, forms: readonly Form[]): readonly LabelText[] {
  const headline = table.headline[row] ?? '';
  const width = (text: string): Px => measure(text, 'label');
  const wrap = wrapper(headline, width);
  const date = words.labelDate(table, row);
  const dateWidth = measure(date, 'labelDate');
  const text = (lines: readonly string[], w: Px): LabelText =>
    ({ lines, date, w: Math.ceil(Math.max(w, dateWidth)), h: lines.length * LINE + DATE_LINE });
  for (const [most, limit] of forms) {
    const wrapped = wrap(limit, most);
    if (wrapped.cut) continue;
    const best = text(wrapped.lines, wrapped.width);
    const slim = slimmer(wrap, wrapped.lines.length, wrapped.width);
    return slim ? [best, text(slim.lines, slim.width)] : [best];
  }
  const [most, limit] = forms[forms.length - 1] as Form;
  const wrapped = wrap(limit, most);
  return [text(wrapped.lines, wrapped.width)];
}

/** One line more, where that makes it narrower by a good part. */
function slimmer(wrap: (limit: Px, most: number) => Wrapped, lines: number, full: Px): Wrapped | null {
  if (lines >= 3 || full < 70) return null;
  const wrapped = wrap((full * lines) / (lines + 1) * 1.25, lines + 1);
  return !wrapped.cut && wrapped.width < full * 0.85 ? wrapped : null;
}
