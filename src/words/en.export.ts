import type { ExportStrings } from './exportStrings.ts';

export const en: ExportStrings = {
  someTimeIn: 'some time in {date}',
  wholeTime: 'The date is not known to the day: this entry covers the whole time in which it may lie.',
  openEnd: 'It goes on, and no end is told: this entry covers only the time in which it began.',
  openStart: 'It began earlier, and no beginning is told: this entry covers only the time in which it ended.',
  endUnknown: 'When it ended is not known: this entry covers only the time in which it began.',
  startUnknown: 'When it began is not known: this entry covers only the time in which it ended.',
  planned: 'Planned when told',
  plannedWhenTold: 'Planned when told, {date}',
  toldUpTo: 'As told up to {date}',
  sources: 'Sources',
  undated: 'undated',
  creditedTo: 'text credited to {name}',
  by: 'by {chain}',
  dateOfEvent: 'Date of the event: {date}',
  quotedIn: 'Quoted in {title}',
  noDate: 'n.d.',
  accessed: 'accessed',
  circa: 'c.',
  quotationMarks: ['“', '”'],
  innerQuotationMarks: ['‘', '’'],
};
