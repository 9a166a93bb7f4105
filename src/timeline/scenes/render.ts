/** Lays a scene out at a size, with the built-in text widths and English words. */
import { civilFromMs } from '../../model/calendar.ts';
import type { Interval, Ms, Row } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { wholeStory } from '../../store/wholeStory.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import { DEFAULT_VIEW } from '../../view/view.ts';
import { actorRows } from '../actorRows.ts';
import { rowCapacity } from '../composition.ts';
import type { LayoutInput, LayoutWords } from '../layoutInput.ts';
import { measureInTable } from '../measure.ts';
import { fitWindow } from '../scale.ts';
import { tickWords } from '../tickWords.ts';
import { makeWarp } from '../makeWarp.ts';
import { en } from '../../words/en.ts';
import { dateInWords, dayInWords, durationInWords } from '../../words/dates.ts';
import type { EventTable } from '../../model/table.ts';
import type { Scene } from './scene.ts';

const axisWords = tickWords(en);

export function inputOf({ table, options }: Scene, size: { width: number; height: number }): LayoutInput {
  const warp = makeWarp(table, options.scale ?? table.scale);
  const selection = selectionOf(table, options.actor);
  const capacity = Math.min(13, rowCapacity(size.height));
  const chosen = options.chosen === undefined ? null : table.id.indexOf(options.chosen);
  const window: Interval = options.window ?? fitWindow(warp);
  const rows = actorRows(table, selection, { capacity, chosen: options.actor ? [options.actor] : [] }).rows;
  const actors = rows.map(({ actor }) => actor);
  const near = storyOf(table).near.near({ window, width: size.width, selection, actors, chosen, most: 250 });
  return {
    table, selection: near.selection, counts: near.counts, complete: near.complete,
    warp, window, size, chosen, hovered: null, measure: measureInTable,
    gutter: size.width < 720 ? 0 : 196,
    actorRows: rows,
    words,
  };
}

const words: LayoutWords = {
  lang: 'en',
  labelDate,
  skipped: (duration: Ms) => `${durationInWords(duration, en)} skipped`,
  skippedShort: (duration: Ms) => durationInWords(duration, en, 'short'),
  toldOn: (day: Ms) => `told on ${dayInWords(day, en)}`,
  aheadWhenTold: 'ahead when told',
  more: (count: number) => `+${count}`,
  lasting: (count: number, drawn: number) => `${count} reach in from before, ${drawn} drawn`,
  ticks: axisWords,
};

function labelDate(table: EventTable, row: Row): string {
  const date = table.date[row];
  if (!date) return '';
  const isDay = date.kind === 'single' && date.part.precision === 'day';
  const omitYear =
    isDay && table.toldOn !== null && yearOf(table.from[row] ?? 0) === yearOf(table.toldOn - 1);
  const text = dateInWords(date, en, { style: 'short', omitYear });
  return table.status[row] === 'planned' ? `${text}, planned` : text;
}

const yearOf = (time: Ms): number => civilFromMs(time).year;

const stories = new WeakMap<EventTable, StoryStore>();

/** A story of the table's events; without details and words. */
export function storyOf(table: EventTable): StoryStore {
  const story = stories.get(table)
    ?? wholeStory(table, { formerly: new Map(), details: () => [], search: () => ({ query: () => null }) });
  stories.set(table, story);
  return story;
}

/** The events of an actor, or all. */
export function selectionOf(table: EventTable, actorId?: string): StorySelection {
  const filter = { ...DEFAULT_VIEW, actors: actorId === undefined ? [] : [actorId] };
  const selection = storyOf(table).select(filter, new AbortController().signal, () => undefined);
  if (selection instanceof Promise) throw new Error('a story in memory answers at once');
  return selection;
}
