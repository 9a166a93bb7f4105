/** The texts of the figure's controls, in the reader's language; the same functions until that changes. */
import { useMemo } from 'react';
import type { StoryFacts } from '../../model/facts.ts';
import type { EventTable } from '../../model/table.ts';
import type { Ms, Row } from '../../model/units.ts';
import type { Cluster } from '../../timeline/layout.ts';
import { dayInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import type { PluralForms, Strings } from '../../words/strings.ts';
import { eventName, yearsCovered } from './figureWords.ts';

export interface FigureTexts {
  plural(forms: PluralForms, count: number): string;
  count(value: number): string;
  /** The same of an estimate. */
  about(value: number): string;
  day(time: Ms): string;
  /** Name of an event's button. */
  nameOf(table: EventTable, row: Row): string;
  /** Name of a count's button: what pressing it does. */
  clusterName(table: EventTable, cluster: Cluster): string;
  /** "1979–2024" */
  readonly caption: string;
}

export function useFigureTexts(facts: StoryFacts, strings: Strings): FigureTexts {
  return useMemo(() => {
    const { clusterList, clusterZoom } = strings.timeline;
    const nameOf = (table: EventTable, row: Row): string => eventName(table, row, strings);
    return {
      plural: (forms, count) => plural(forms, count, strings),
      count: (value) => formatNumber(value, strings),
      about: (value) => fill(strings.page.aboutCount, { count: formatNumber(value, strings) }),
      day: (time) => dayInWords(time, strings),
      nameOf,
      clusterName(table, { rows, count, window }) {
        const [only] = rows;
        if (window === null && count === 1 && only !== undefined) return nameOf(table, only);
        return plural(window === null ? clusterList : clusterZoom, count, strings);
      },
      caption: yearsCovered(facts, strings),
    };
  }, [facts, strings]);
}
