/** A scene: a table and a way to look at it. The gallery of development and the snapshots of the tests. */
import type { EventTable } from '../../model/table.ts';
import type { Interval } from '../../model/units.ts';

export interface SceneOptions {
  readonly scale?: 'elastic' | 'linear';
  /** Default: everything. */
  readonly window?: Interval;
  /** Id of the chosen event. */
  readonly chosen?: string;
  /** Only events of this actor match. */
  readonly actor?: string;
}

export interface Scene {
  readonly name: string;
  readonly table: EventTable;
  readonly options: SceneOptions;
}
