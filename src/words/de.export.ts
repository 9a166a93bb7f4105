import type { ExportStrings } from './exportStrings.ts';

export const de: ExportStrings = {
  someTimeIn: 'irgendwann in: {date}',
  wholeTime:
    'Das Datum ist nicht auf den Tag bekannt: Dieser Eintrag umfasst die ganze Zeit, in der es liegen kann.',
  openEnd:
    'Es dauert an, ein Ende wird nicht genannt: Dieser Eintrag umfasst nur die Zeit, in der es begann.',
  openStart:
    'Es begann früher, ein Anfang wird nicht genannt: Dieser Eintrag umfasst nur die Zeit, in der es endete.',
  endUnknown: 'Wann es endete, ist nicht bekannt: Dieser Eintrag umfasst nur die Zeit, in der es begann.',
  startUnknown: 'Wann es begann, ist nicht bekannt: Dieser Eintrag umfasst nur die Zeit, in der es endete.',
  asStated: 'wie angegeben',
  completed: 'ergänzt',
  workedOut: 'erschlossen',
  clock: 'Uhrzeit wie angegeben: {clock}',
  planned: 'Geplant, als davon berichtet wurde',
  plannedWhenTold: 'Geplant, als davon berichtet wurde, {date}',
  toldUpTo: 'Nach Berichten bis {date}',
  sources: 'Quellen',
  undated: 'ohne Datum',
  creditedTo: 'Text von {name}',
  by: 'nach {chain}',
  dateOfEvent: 'Datum des Ereignisses: {date}',
  quotedIn: 'Zitiert in {title}',
  noDate: 'o. J.',
  accessed: 'abgerufen am',
  quotationMarks: ['„', '“'],
  innerQuotationMarks: ['‚', '‘'],
};
