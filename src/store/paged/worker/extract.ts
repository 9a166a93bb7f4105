/** Events picked from pages, as one page: what is sent to the page's thread. */
import type { PlacedPage } from '../../../bundle/pages/tableFromPages.ts';
import type { EventDate } from '../../../model/date.ts';
import type { EventPage } from '../../../model/pages.ts';
import type { Place } from '../../../model/units.ts';

/** A row of a page, and where in the story it stands. */
export interface PickedRow {
  readonly page: EventPage;
  readonly row: number;
  readonly place: Place;
}

/** Events by place, each once; every date once. */
export function extract(rows: readonly PickedRow[]): PlacedPage {
  const sorted = rows
    .toSorted((a, b) => a.place - b.place)
    .filter(({ place }, i, all) => place !== all[i - 1]?.place);
  const dates = new Map<EventDate, number>();
  const numberOf = (date: EventDate): number => {
    const known = dates.get(date) ?? dates.size;
    dates.set(date, known);
    return known;
  };
  const date = sorted.map(({ page, row }) => numberOf(page.columns.dates[page.columns.date[row]!]!));
  const column = <Name extends Exclude<keyof EventPage['columns'], 'dates' | 'date'>>(name: Name) =>
    sorted.map(({ page, row }) => page.columns[name][row]!) as EventPage['columns'][Name][number][];
  return {
    places: sorted.map(({ place }) => place),
    columns: {
      fromDay: column('fromDay'),
      toDay: column('toDay'),
      dates: [...dates.keys()],
      date,
      basis: column('basis'),
      status: column('status'),
      importance: column('importance'),
      excerpts: column('excerpts'),
      lane: column('lane'),
      tookPart: column('tookPart'),
      affected: column('affected'),
      articles: column('articles'),
      tags: column('tags'),
    },
    labels: {
      id: sorted.map(({ page, row }) => page.labels.id[row]!),
      headline: sorted.map(({ page, row }) => page.labels.headline[row]!),
    },
  };
}

/** All events of a page. @param first the place of its first event, where it does not name its places */
export function rowsOf(page: EventPage, first: Place): PickedRow[] {
  return page.labels.id.map((_, row) => ({ page, row, place: page.places?.[row] ?? first + row }));
}
