/** The timeline's geometry as one pure function; see `README.md` for the stages. */
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Interval, Ms, Px, Row } from '../model/units.ts';
import type { Selection } from '../view/selection.ts';
import type { Box, MeasureText, Shape } from './scene.ts';
import type { Warp } from './warp.ts';

/** The texts that the layout places, already in the reader's language. */
export interface LayoutWords {
  readonly lang: string;
  /** Date under a headline: "26–27 January", "2016", "spring 2024, planned". */
  labelDate(row: Row): string;
  /** "36 years skipped" */
  skipped(duration: Ms): string;
  /** "told on 31 January 2024" */
  toldOn(day: Ms): string;
  readonly aheadWhenTold: string;
  /** "+7" */
  more(count: number): string;
}

export interface LayoutInput {
  readonly table: EventTable;
  readonly selection: Selection;
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

export interface PlacedLabel {
  readonly row: Row;
  /** Text box, px from the figure's top left. */
  readonly box: Box;
  readonly lines: readonly string[];
  readonly date: string;
  /** Text runs to the right of its leader (`start`) or to its left (`end`). */
  readonly align: 'start' | 'end';
  readonly leaderX: Px;
}

export interface PlacedMark {
  readonly row: Row;
  /** Bounds of the mark as drawn. */
  readonly box: Box;
  /** 0 on the band, 1–4 in the lanes below it. */
  readonly lane: number;
  readonly matches: boolean;
}

/** Events that found no room for a label, or no lane: "+7", one click from being zoomed into. */
export interface Cluster {
  readonly box: Box;
  readonly rows: readonly Row[];
  /** Window that opens it. */
  readonly window: Interval;
}

export interface TimelineLayout {
  /** Everything but hover and choice. */
  readonly base: readonly Shape[];
  /** Hovered and chosen event: label, mark and actors together; painted over `base`. */
  readonly highlight: readonly Shape[];
  readonly labels: readonly PlacedLabel[];
  /** Empty where density is drawn instead. */
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly Cluster[];
  /** Centre of each actor row, px from the top; same order as `actorRows`. */
  readonly rowCentres: readonly Px[];
  readonly rowHeight: Px;
  /** Top of the actor rows' block and of the axis. */
  readonly rowsTop: Px;
  readonly plane: Box;
  readonly dense: boolean;
}
