/** German: the start page before any script. */
import type { PredrawnStrings } from './predrawnStrings.ts';

export const de: PredrawnStrings = {
  picture: 'Zeitleiste „{title}“: {events}, {years}; danach stehen sie in Worten.',
  events: 'Alle Ereignisse in Worten',
  listed: 'Hier stehen die {listed} wichtigsten von {total} Ereignissen.',
  scripts: 'Um die Zeitleiste zu vergrößern, zu filtern und zu durchsuchen, erlauben Sie dieser Seite JavaScript.',
  articles: 'Artikel',
  long: 'Das dauert hier lange.',
  ownPage: 'Zeitleiste auf einer eigenen Seite öffnen',
  loading: 'Lädt noch: Das Netz ist vielleicht langsam.',
  again: 'Seite neu laden',
};
