/** One unit within a range of them, not known which. */
import { itemInWords } from './dateFields.ts';
import type { DateItem } from './dateFields.ts';
import { fill } from './fill.ts';
import type { Strings } from './strings.ts';

export interface PartOptions {
  /** Short says "1985 – ?" for an end that is not known. */
  readonly style: 'full' | 'short';
  /** Leaves out the year of days, months and seasons. */
  readonly omitYear: boolean;
}

/** "some day of 27–31 January 2024": in labels, too, or the event would seem to last five days. */
export function someOf(unit: 'day' | 'month' | 'year' | 'time', range: string, strings: Strings): string {
  return fill(strings.dates.someOf[unit], { range });
}

/** "some day of …" for a range of days, months or years. */
export function someOfItem(item: DateItem, strings: Strings, omitYear: boolean): string {
  const unit = item.first.day !== undefined ? 'day' : item.first.month !== undefined ? 'month' : 'year';
  return someOf(unit, itemInWords(item, strings, omitYear), strings);
}
