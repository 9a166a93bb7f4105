import type { PrintStrings } from './printStrings.ts';

export const de: PrintStrings = {
  with: 'mit {names}',
  withAll: 'mit {names} zusammen',
  without: 'ohne {names}',
  toldIn: 'berichtet in {names}',
  underWay: 'deren Zeit von früher in den {date} reicht',
  thatMention: 'mit den Worten „{query}“',
  sources: 'Quellen',
  noSource: 'Keine Quelle angegeben.',
  from: 'Aus {address}',
  firstOnly: 'Hier sind die ersten {count} von {total} Ereignissen gedruckt; durch Zoomen oder mit Filtern andere.',
  within: 'Von {total} Ereignissen sind hier die {count} gedruckt, die in der betrachteten Zeit beginnen: {from} – {to}.',
  firstWithin:
    'Von {total} Ereignissen sind hier die ersten {count} gedruckt, die in der betrachteten Zeit beginnen: '
    + '{from} – {to}. Durch Zoomen oder mit Filtern andere.',
  notFetched:
    '{count} von {total} Ereignissen: was schon geladen war. „Drucken“ im Menü der Seite oder in der Liste lädt erst den Rest.',
  picture: 'Eine Zeitleiste von {events}: {title}',
  events: { one: '{count} Ereignis', other: '{count} Ereignissen' },
};
