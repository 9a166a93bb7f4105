/** Reads an entry property by property and remembers what nobody asked for. */
import { shown } from '../../text.ts';
import type { Component, Property } from './components.ts';

/** What calendar programs tell each other; anything that begins with X- belongs to one of them alone. */
const FOR_PROGRAMS = new Set(
  'UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE TRANSP CLASS REQUEST-STATUS RECURRENCE-ID'.split(' '),
);

export class EntryReader {
  private readonly component: Component;
  private readonly taken = new Set<string>();
  private readonly dropped: Map<string, number>;

  /** @param dropped counts, over all entries, the properties that only programs need */
  constructor(component: Component, dropped: Map<string, number>) {
    this.component = component;
    this.dropped = dropped;
  }

  all(name: string): readonly Property[] {
    this.taken.add(name);
    return this.component.properties.filter((property) => property.name === name);
  }

  first(name: string): Property | undefined {
    return this.all(name)[0];
  }

  /** The value of the first, '' when there is none. */
  text(name: string): string {
    return this.first(name)?.values.join(', ').trim() ?? '';
  }

  /** Properties that nobody asked for, each with its value for a message. */
  rest(): string[] {
    const others = this.component.properties.filter(({ name }) => !this.taken.has(name));
    return others.flatMap(({ name, values }) => {
      const value = values.join(', ').trim();
      if (value === '') return [];
      if (!FOR_PROGRAMS.has(name) && !name.startsWith('X-')) return [`${name} ${shown(value, 300)}`];
      this.dropped.set(name, (this.dropped.get(name) ?? 0) + 1);
      return [];
    });
  }
}
