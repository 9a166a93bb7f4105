/** The dates and actors of the story that ships, copied by hand so that changes to it break no test here. */
import { msOfDay } from '../../model/calendar.ts';
import type { EventTable } from '../../model/table.ts';
import { tableOf } from './tables.ts';
import type { TestActor, TestEvent } from './tables.ts';

const actors: readonly TestActor[] = [
  { id: 'united-states', name: 'United States' },
  { id: 'joe-biden', name: 'Joe Biden', memberOf: 'united-states' },
  { id: 'jake-sullivan', name: 'Jake Sullivan', memberOf: 'united-states' },
  { id: 'fbi', name: 'FBI', memberOf: 'united-states' },
  { id: 'justice-department', name: 'Justice Department', memberOf: 'united-states' },
  { id: 'nancy-pelosi', name: 'Nancy Pelosi', memberOf: 'united-states' },
  { id: 'dnc', name: 'Democratic National Committee', memberOf: 'united-states' },
  { id: 'hillary-clinton', name: 'Hillary Clinton', memberOf: 'united-states' },
  { id: 'donald-trump', name: 'Donald Trump', memberOf: 'united-states' },
  { id: 'us-security-officials', name: 'US security officials', memberOf: 'united-states' },
  { id: 'china', name: 'China' },
  { id: 'xi-jinping', name: 'Xi Jinping', memberOf: 'china' },
  { id: 'wang-yi', name: 'Wang Yi', memberOf: 'china' },
  { id: 'chinese-agents', name: 'Chinese agents', memberOf: 'china' },
  { id: 'russian-intelligence', name: 'Russian intelligence' },
  { id: 'iranian-agents', name: 'Iranian agents' },
  { id: 'cuban-agents', name: 'Cuban agents' },
  { id: 'cnn', name: 'CNN' },
  { id: 'fiona-tan', name: 'Fiona Tan' },
];

export const STORY_EVENTS: readonly TestEvent[] = [
  { id: 'diplomatic-ties', headline: 'Diplomatic ties begin', edtf: '1979-01-01', basis: 'workedOut',
    importance: 2,
    tookPart: ['united-states', 'china'] },
  { id: 'dnc-hack', headline: 'Democrats hacked, emails released', edtf: '2016', importance: 5, excerpts: 2,
    tookPart: ['russian-intelligence'], affected: ['dnc', 'hillary-clinton'] },
  { id: 'other-agents', headline: 'Other states’ agents active', edtf: '2016/..', importance: 2, excerpts: 2,
    tookPart: ['iranian-agents', 'cuban-agents', 'chinese-agents'], affected: ['united-states'] },
  { id: 'pelosi-taiwan', headline: 'Pelosi visits Taiwan', edtf: '2022', importance: 5,
    tookPart: ['nancy-pelosi'], affected: ['united-states', 'china'] },
  { id: 'earlier-meeting', headline: 'Xi and Biden’s earlier meeting', edtf: '2022-36~', basis: 'workedOut',
    importance: 1, tookPart: ['xi-jinping', 'joe-biden'] },
  { id: 'xi-biden-meeting', headline: 'Xi and Biden meet in San Francisco', edtf: '2023-11', importance: 5,
    excerpts: 5, tookPart: ['xi-jinping', 'joe-biden'] },
  { id: 'senior-meetings', headline: 'Interference raised in senior talks', edtf: '2023~/2024-01~',
    basis: 'workedOut', importance: 1, tookPart: ['united-states', 'china'] },
  { id: 'warnings', headline: 'Officials warn of hackers', edtf: '2023~/2024-01~', basis: 'workedOut',
    importance: 3, tookPart: ['us-security-officials'], affected: ['china'] },
  { id: 'hacking-operation', headline: 'Operation against Chinese hacking', edtf: '2023~/2024-01-29',
    basis: 'workedOut', importance: 2, tookPart: ['fbi', 'justice-department'], affected: ['china'] },
  { id: 'anniversary-messages', headline: 'Anniversary messages', edtf: '2024-01-01', importance: 4,
    excerpts: 3,
    tookPart: ['xi-jinping', 'joe-biden'] },
  { id: 'bangkok-talks', headline: 'Sullivan and Wang meet in Bangkok', edtf: '2024-01-26/2024-01-27',
    importance: 5, excerpts: 4, tookPart: ['jake-sullivan', 'wang-yi'] },
  { id: 'court-order', headline: 'Court order on hacking', edtf: '2024-01-29', basis: 'completed',
    importance: 4,
    tookPart: ['fbi', 'justice-department'], affected: ['china'] },
  { id: 'cnn-report', headline: 'CNN reports the promise', edtf: '[2024-01-27..2024-01-31]',
    basis: 'workedOut',
    importance: 3, excerpts: 2, tookPart: ['cnn'] },
  { id: 'article-published', headline: 'The first article is published', edtf: '2024-01-31', importance: 1,
    tookPart: ['fiona-tan'] },
  { id: 'nevada-votes', headline: 'Nevada votes', edtf: '{2024-02-06,2024-02-08}', status: 'planned',
    basis: 'completed', importance: 3, tookPart: ['united-states'] },
  { id: 'biden-xi-call', headline: 'Biden and Xi to speak', edtf: '2024-21', status: 'planned',
    basis: 'completed',
    importance: 3, tookPart: ['joe-biden', 'xi-jinping'] },
  { id: 'us-election', headline: 'US election', edtf: '2024-11-05', status: 'planned', importance: 5,
    excerpts: 2,
    tookPart: ['united-states', 'joe-biden', 'donald-trump'] },
];

/** Told on 31 January 2024 (exclusive end). */
export const TOLD_ON = msOfDay(2024, 2, 1);

export function storyTable(): EventTable {
  const title = 'What Beijing promised about the 2024 election';
  return tableOf(STORY_EVENTS, { title, toldOn: TOLD_ON, actors });
}
