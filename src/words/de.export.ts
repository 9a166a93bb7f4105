import type { ExportStrings } from './exportStrings.ts';

export const de: ExportStrings = {
  someTimeIn: 'irgendwann in: {date}',
  wholeTime:
    'Das Datum ist nicht auf den Tag bekannt: Dieser Eintrag umfasst die ganze Zeit, in der es liegen kann.',
  openEnd: 'Es dauert an: Ein Ende wird nicht genannt und ist nicht eingetragen.',
  openStart: 'Es begann früher: Ein Anfang wird nicht genannt und ist nicht eingetragen.',
  endUnknown: 'Wann es endete, ist nicht bekannt und nicht eingetragen.',
  startUnknown: 'Wann es begann, ist nicht bekannt und nicht eingetragen.',
  planned: 'Geplant, als davon berichtet wurde',
  plannedWhenTold: 'Geplant, als davon berichtet wurde, {date}',
  toldUpTo: 'Nach Berichten bis {date}',
  sources: 'Quellen',
  undated: 'ohne Datum',
  creditedTo: 'Text von {name}',
  by: 'nach {chain}',
  dateOfEvent: 'Datum des Ereignisses: {date}',
  quotedIn: '{quotation}, zitiert in: {title}',
};
