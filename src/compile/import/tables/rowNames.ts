/** The names in a cell: actors and tags. */
import type { ImportedActor } from '../imported.ts';
import { remembered } from '../remembered.ts';
import type { NamesEntry } from './mapping.ts';
import type { Cell } from './rowDates.ts';

/** What parts the names, as an expression; null: nothing does. */
const separatorsIn = remembered((split) => {
  const either = [...new Set(split)].map((char) => char.replace(/[\\\]^-]/, '\\$&')).join('');
  return { at: either === '' ? null : new RegExp(`[${either}]`, 'u') };
});

function namesIn({ split }: NamesEntry, value: string): string[] {
  if (value === '') return [];
  const { at } = separatorsIn(split ?? '');
  const parts = at === null ? [value] : value.split(at);
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

/** The actors that a column names. */
export function actorsOf(entry: NamesEntry): (cell: Cell) => ImportedActor[] {
  const { kind } = entry;
  const actor = remembered((name): ImportedActor => (kind === undefined ? { name } : { name, kind }));
  return (cell) => namesIn(entry, cell(entry.column)).map(actor);
}

export function tagsOf(entry: NamesEntry, value: string): string[] {
  const names = namesIn(entry, value);
  return entry.label === undefined ? names : names.map((name) => `${entry.label}: ${name}`);
}
