/** What is measured of a case, in the order of the tables. */

export interface Measure {
  readonly key: MeasureKey;
  readonly title: string;
  readonly unit: string;
  /** Whether a ratio of it says anything: counts of nothing have none. */
  readonly compared: boolean;
}

export type MeasureKey =
  | 'code' | 'codeAtRest' | 'data' | 'fonts' | 'requests'
  | 'seen' | 'drawn' | 'blocking' | 'frame' | 'filter' | 'heap' | 'nodes';

export type Figures = Partial<Record<MeasureKey, number>>;

export const MEASURES: readonly Measure[] = [
  { key: 'code', title: 'code before the drawing', unit: 'kB gzip', compared: true },
  { key: 'codeAtRest', title: 'code a second after it', unit: 'kB gzip', compared: true },
  { key: 'data', title: 'data before the drawing', unit: 'kB gzip', compared: true },
  { key: 'fonts', title: 'fonts', unit: 'kB', compared: false },
  { key: 'requests', title: 'requests', unit: '', compared: false },
  { key: 'seen', title: 'navigation → first drawn, by whatever means', unit: 'ms', compared: true },
  { key: 'drawn', title: 'navigation → drawn', unit: 'ms', compared: true },
  { key: 'blocking', title: 'total blocking time', unit: 'ms', compared: false },
  { key: 'frame', title: 'p95 frame, zooming and panning', unit: 'ms', compared: true },
  { key: 'filter', title: 'actor filter → painted', unit: 'ms', compared: true },
  { key: 'heap', title: 'heap', unit: 'MB', compared: true },
  { key: 'nodes', title: 'DOM nodes', unit: '', compared: true },
];
