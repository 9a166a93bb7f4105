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
    return this.#rows.ids.at(this.#row[place]!);
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
    const start = row === 0 ? 0 : this.#rows.detailEnd.at(row - 1);
    return JSON.parse(this.#text(start, this.#rows.headlineEnd.at(row)).toString('utf8')) as string;
  }

  /** `EventDetail` as JSON, in UTF-8. */
  detail(place: Place): Buffer {
    const row = this.#row[place]!;
    return this.#text(this.#rows.headlineEnd.at(row), this.#rows.detailEnd.at(row));
  }

  /** Nothing can be read from then on. */
  close(): void {
    this.#rows.texts.close();
  }

  #at(column: NumberColumn<Uint8Array>, place: Place): number {
    return column.at(this.#row[place]!);
  }

  #text(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    this.#rows.texts.read(start, bytes);
    return bytes;
  }
}

function inOrder(rows: EventRows, extents: readonly Interval[]): Uint32Array {
  const from = Float64Array.from(extents, (extent) => extent.from);
  const to = Float64Array.from(extents, (extent) => extent.to);
  const order = Uint32Array.from({ length: rows.date.length }, (_, row) => row);
  return order.sort((a, b) => {
    const [dateA, dateB] = [rows.date.at(a), rows.date.at(b)];
    return from[dateA]! - from[dateB]! || to[dateA]! - to[dateB]! || rows.ids.compare(a, b);
  });
}
