/** What the layout is made from. */
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Interval, Ms, Px, Row } from '../model/units.ts';
import type { Counts } from '../store/storyStore.ts';
import type { Selection } from '../view/selection.ts';
import type { MeasureText } from './scene.ts';
import type { TickWords } from './ticks.ts';
import type { Warp } from './warp.ts';

/** The texts that the layout places, already in the reader's language. */
export interface LayoutWords {
  readonly lang: string;
  /** Date under a headline: "26–27 January", "2016", "spring 2024, planned". */
  labelDate(table: EventTable, row: Row): string;
  /** "36 years skipped" */
  skipped(duration: Ms): string;
  /** "36 yrs", where that has no room. */
  skippedShort(duration: Ms): string;
  /** "told on 31 January 2024" */
  toldOn(day: Ms): string;
  readonly aheadWhenTold: string;
  /** "+7" */
  more(count: number): string;
  /** "188 events reach in from before, 4 drawn" */
  lasting(count: number, drawn: number): string;
  /** Labels of the axis. */
  readonly ticks: TickWords;
}

export interface LayoutInput {
  readonly table: EventTable;
  /** Over the rows of `table`. */
  readonly selection: Selection;
  readonly counts: Counts;
  /** `table` holds every matching event in and near the window; else density is drawn. */
  readonly complete: boolean;
  readonly warp: Warp;
  readonly window: Interval;
  /** The whole figure: left gutter with the actors' names, plane, axis and actor rows. */
  readonly size: { readonly width: Px; readonly height: Px };
  /** Width of the gutter that holds the actors' names (drawn in the DOM). */
  readonly gutter: Px;
  readonly chosen: Row | null;
  readonly hovered: Row | null;
  /** Rows of the actor filter, top to bottom, as `actorRows()` gave them. */
  readonly actorRows: readonly ActorRow[];
  readonly measure: MeasureText;
  readonly words: LayoutWords;
}

/** One row of "Who took part". */
export interface ActorRow {
  readonly actor: ActorIndex;
  /** 0: topmost; members are indented under their group. */
  readonly depth: number;
  /** 1–4 by topmost group, 0 grey. */
  readonly hue: 0 | 1 | 2 | 3 | 4;
  /** Events of the current selection in which it takes part (a group counts its members'). */
  readonly count: number;
}
