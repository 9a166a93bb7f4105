/** Organizer and attendees of a calendar entry, by name; nobody's mail address is put on a page. */
import { tidy } from '../../text.ts';
import type { ImportedActor, ImportNote } from '../imported.ts';
import type { Property } from './components.ts';
import type { EntryReader } from './entryReader.ts';

type Noting = (kind: ImportNote['kind'], what: string) => void;

/** Rooms and projectors are invited, too. */
const THINGS = /^(?:ROOM|RESOURCE)$/i;

export function peopleOf(entry: EntryReader, note: Noting): ImportedActor[] {
  const people = new Map<string, ImportedActor>();
  for (const property of [...entry.all('ORGANIZER'), ...entry.all('ATTENDEE')]) {
    const name = nameOf(property);
    const { cutype = '', partstat = '' } = property.parameters;
    const who = `${property.name} ${name || (property.values[0] ?? '').replace(/^mailto:/i, '')}`;
    if (name === '') note('left out', `${who} was left out, for it has no name.`);
    else if (THINGS.test(cutype)) note('left out', `${who} was left out: it is a ${cutype.toLowerCase()}.`);
    else if (/^DECLINED$/i.test(partstat)) {
      note('left out', `${who} was left out: the invitation was declined.`);
    } else if (!people.has(name)) {
      people.set(name, { name, kind: /^GROUP$/i.test(cutype) ? 'group' : 'person' });
    }
  }
  return [...people.values()];
}

/** Many programs write the mail address where the name should be. */
function nameOf({ parameters }: Property): string {
  const name = tidy(parameters['cn'] ?? '').replace(/^["']+|["']+$/g, '');
  return name.includes('@') ? '' : name;
}
