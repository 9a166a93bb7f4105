import type { ExportStrings } from './exportStrings.ts';

export const en: ExportStrings = {
  someTimeIn: 'some time in {date}',
  wholeTime: 'The date is not known to the day: this entry covers the whole time in which it may lie.',
  openEnd: 'It goes on: no end is told, and none is entered.',
  openStart: 'It began earlier: no beginning is told, and none is entered.',
  endUnknown: 'When it ended is not known, and not entered.',
  startUnknown: 'When it began is not known, and not entered.',
  planned: 'Planned when told',
  plannedWhenTold: 'Planned when told, {date}',
  toldUpTo: 'As told up to {date}',
  sources: 'Sources',
  undated: 'undated',
  creditedTo: 'text credited to {name}',
  by: 'by {chain}',
  dateOfEvent: 'Date of the event: {date}',
  quotedIn: '{quotation}, quoted in {title}',
};
