/** What the benchmark's pages use of the peers, which are there only once the benchmark has installed them. */

declare module 'timelines-chart' {
  export interface Group {
    group: string;
    data: { label: string; data: { timeRange: [number, number]; val: string; labelVal: string }[] }[];
  }
  export default class TimelinesChart {
    constructor(element: HTMLElement);
    width(px: number): this;
    maxHeight(px: number): this;
    leftMargin(px: number): this;
    enableAnimations(on: boolean): this;
    useUtc(on: boolean): this;
    zQualitative(on: boolean): this;
    data(groups: readonly Group[]): this;
  }
}

declare module 'vis-data' {
  export class DataSet<T extends { id: number }> {
    constructor(items: readonly T[]);
    readonly length: number;
  }
  export class DataView<T extends { id: number }> {
    constructor(data: DataSet<T>, options: { filter: (item: T) => boolean });
    refresh(): void;
  }
}

declare module 'vis-timeline' {
  import type { DataView } from 'vis-data';
  export class Timeline {
    constructor(element: HTMLElement, items: DataView<{ id: number }>, options: object);
    on(event: string, listener: () => void): void;
    off(event: string, listener: () => void): void;
  }
}

declare module '@knight-lab/timelinejs' {
  export class Timeline {
    constructor(element: HTMLElement, data: object, options: object);
    on(event: string, listener: () => void): void;
  }
}

declare module 'react-chrono' {
  import type { ReactElement } from 'react';
  export function Chrono(props: { items: readonly object[]; mode: string }): ReactElement;
}
