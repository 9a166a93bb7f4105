/** The events of a checked story by place: in order of start, then end, then id. */
import type { Tag } from '../model/bundle.ts';
import type { Basis, EventDate, Status } from '../model/date.ts';
import { assignLanes } from '../model/lanes.ts';
import type { ActorIndex, ArticleIndex, Interval, Ms, Place, TagIndex } from '../model/units.ts';
import type { NumberColumn } from './columns/growing.ts';
import { BASES, STATUSES } from './eventRows.ts';
import type { EventRows } from './eventRows.ts';
import { compareCodeUnits } from './problem.ts';
import type { TagTable } from './tags.ts';

export interface EventTexts {
  readonly headline: string;
  /** `EventDetail` as JSON. */
  readonly detail: string;
}

export class StoryEvents {
  readonly length: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Each date once, whoever has it. */
  readonly date: readonly EventDate[];
  readonly importance: Uint8Array;
  readonly excerpts: Uint16Array;
  readonly lane: Uint8Array;
  /** Lanes in use under the axis, 0–4. */
  readonly lanes: number;
  readonly tags: readonly Tag[];
  /** Former ids with the present one, by the former. */
  readonly formerly: readonly (readonly [former: string, id: string])[];
  readonly #rows: EventRows;
  /** By place. */
  readonly #row: Uint32Array;
  readonly #tagOf: readonly TagIndex[];
  #buffer = Buffer.allocUnsafeSlow(64 * 1024);

  /** @param extents of the rows' dates */
  constructor(
    rows: EventRows,
    extents: readonly Interval[],
    { tags, indexOf }: TagTable,
    formerly: readonly (readonly [former: string, id: string])[],
  ) {
    this.#rows = rows;
    this.#row = inOrder(rows, extents);
    this.#tagOf = indexOf;
    this.length = rows.date.length;
    const extent = (row: number): Interval => extents[rows.date.at(row)]!;
    this.from = Float64Array.from(this.#row, (row): Ms => extent(row).from);
    this.to = Float64Array.from(this.#row, (row): Ms => extent(row).to);
    this.date = Array.from(this.#row, (row) => rows.dates[rows.date.at(row)]!);
    this.importance = Uint8Array.from(this.#row, (row) => rows.importance.at(row));
    this.excerpts = Uint16Array.from(this.#row, (row) => rows.excerpts.at(row));
    const { of, count } = assignLanes(this);
    this.lane = of;
    this.lanes = count;
    this.tags = tags;
    this.formerly = formerly.toSorted(([a], [b]) => compareCodeUnits(a, b));
  }

  id(place: Place): string {
    return this.#rows.ids.at(this.#rows.id.at(this.#row[place]!));
  }

  basis(place: Place): Basis {
    return BASES[this.#at(this.#rows.basis, place)]!;
  }

  status(place: Place): Status {
    return STATUSES[this.#at(this.#rows.status, place)]!;
  }

  tookPart(place: Place): ActorIndex[] {
    return this.#rows.tookPart.at(this.#row[place]!);
  }

  affected(place: Place): ActorIndex[] {
    return this.#rows.affected.at(this.#row[place]!);
  }

  articlesOf(place: Place): ArticleIndex[] {
    return this.#rows.articles.at(this.#row[place]!);
  }

  tagsOf(place: Place): TagIndex[] {
    return this.#rows.tags.at(this.#row[place]!).map((number) => this.#tagOf[number]!);
  }

  headline(place: Place): string {
    const row = this.#row[place]!;
    const start = this.#start(row);
    return this.#headline(this.#text(start, this.#rows.headlineEnd.at(row) - start));
  }

  /** What is read together, at the cost of one. */
  texts(place: Place): EventTexts {
    const row = this.#row[place]!;
    const start = this.#start(row);
    const bytes = this.#text(start, this.#rows.detailEnd.at(row) - start);
    const headlineLength = this.#rows.headlineEnd.at(row) - start;
    return {
      headline: this.#headline(bytes.subarray(0, headlineLength)),
      detail: bytes.toString('utf8', headlineLength),
    };
  }

  /** Nothing can be read from then on. */
  close(): void {
    this.#rows.texts.close();
  }

  #at(column: NumberColumn<Uint8Array>, place: Place): number {
    return column.at(this.#row[place]!);
  }

  #start(row: number): number {
    return row === 0 ? 0 : this.#rows.detailEnd.at(row - 1);
  }

  #headline(bytes: Buffer): string {
    return JSON.parse(bytes.toString('utf8')) as string;
  }

  /** Is overwritten by the next one. */
  #text(start: number, length: number): Buffer {
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(length * 2);
    const bytes = this.#buffer.subarray(0, length);
    this.#rows.texts.read(start, bytes);
    return bytes;
  }
}

function inOrder(rows: EventRows, extents: readonly Interval[]): Uint32Array {
  const from = Float64Array.from(extents, (extent) => extent.from);
  const to = Float64Array.from(extents, (extent) => extent.to);
  const order = Uint32Array.from({ length: rows.date.length }, (_, row) => row);
  return order.toSorted((a, b) => {
    const [dateA, dateB] = [rows.date.at(a), rows.date.at(b)];
    const difference = from[dateA]! - from[dateB]! || to[dateA]! - to[dateB]!;
    return difference || rows.ids.compare(rows.id.at(a), rows.id.at(b));
  });
}
