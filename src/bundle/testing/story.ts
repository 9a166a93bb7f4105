/** A small invented story in the form of its files, for the tests of loading, search and view. */
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../../model/bundle.ts';
import type { Chunks, Columns, Details, Labels, Manifest } from '../../model/bundle.ts';
import type { EventDate } from '../../model/date.ts';
import type { EventTable } from '../../model/table.ts';
import { DAY } from '../../model/units.ts';
import { factsFrom } from '../storyFacts.ts';
import { tableFrom } from '../tableFrom.ts';

const START = Date.UTC(2031, 0, 1);

function day(n: number): EventDate {
  const from = START + n * DAY;
  return { kind: 'single', edtf: `2031-01-0${n + 1}`, part: { from, to: from + DAY, precision: 'day' } };
}

/** The harbour (0) has the mayor (1) as its member, the mayor her clerk (2); apart stand the ferries (3). */
const actors: Manifest['actors'] = [
  { id: 'harbour', name: 'Harbour board', kind: 'body', aliases: ['the port'] },
  { id: 'mayor', name: 'Ada Quist', kind: 'person', aliases: ['the mayor'], memberOf: 0 },
  { id: 'clerk', name: 'Zoë Müller', kind: 'person', aliases: [], memberOf: 1 },
  { id: 'ferries', name: 'Northern Ferries', kind: 'body', aliases: ['NF', '北方渡輪'] },
];

export const columns: Columns = {
  from: [0, 1, 1, 3].map((n) => START + n * DAY),
  to: [1, 2, 5, 4].map((n) => START + n * DAY),
  date: [day(0), day(1), day(1), day(3)],
  basis: ['stated', 'completed', 'stated', 'workedOut'],
  status: ['happened', 'happened', 'happened', 'planned'],
  importance: [3, 2, 5, 1],
  excerpts: [1, 0, 2, 0],
  lane: [0, 0, 1, 0],
  tookPart: [[1], [2, 3], [3], []],
  affected: [[3], [], [0, 1], [2]],
  articles: [[0], [], [0, 1], []],
  tags: [[0], [1], [], [0, 1]],
};

export const labels: Labels = {
  id: ['bridge-opens', 'strike', 'storm', 'vote'],
  headline: ['The bridge opens', 'Dockers’ strike', 'Storm over the U.S. pier', 'A vote on the ferry'],
  formerly: { 'old-strike': 'strike' },
};

const without = { sources: [], media: [], places: [] };

export const details: Details = [
  {
    summary: 'Ada Quist cuts the ribbon after a months-long delay.',
    excerpts: [excerpt(0, 'used to wait for months; long queues of lorries are gone')],
    differences: [],
    ...without,
    media: [{ url: 'https://gazette.example/bridge.jpg', caption: 'The bridge', credit: 'Gazette' }],
    places: [{ name: 'North pier', at: { latitude: 60.1, longitude: 5.2 } }],
  },
  {
    summary: 'They walk out.',
    reasoning: 'The year is the article’s.',
    formerly: ['old-strike'],
    excerpts: [],
    differences: [],
    ...without,
    sources: [{ url: 'https://union.example/strike', title: 'The union’s diary' }],
  },
  {
    summary: 'Waves reach the café.',
    excerpts: [excerpt(0, '狂風吹襲北方碼頭'), excerpt(1, 'The president’s house stood in 2031 as in 2032')],
    differences: [{ about: 'When', sides: [{ article: 0, words: '狂風' }] }],
    ...without,
  },
  { summary: '', reasoning: 'By the statutes.', excerpts: [], differences: [], ...without },
];

function excerpt(article: number, exact: string): Details[number]['excerpts'][number] {
  return {
    article,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
    marks: [{ start: 0, end: 2, carries: 'date' }],
    chain: [],
  };
}

const eraDate: EventDate = {
  kind: 'interval',
  edtf: '2031-01-01/2031-01-03',
  start: { from: START, to: START + DAY, precision: 'day' },
  end: { from: START + 2 * DAY, to: START + 3 * DAY, precision: 'day' },
};

/** With every chunk inline. */
export const manifest: Manifest & { readonly chunks: Chunks } = {
  format: BUNDLE_FORMAT,
  version: BUNDLE_VERSION,
  title: 'The harbour',
  lang: 'en',
  scale: 'elastic',
  toldOn: START + 4 * DAY,
  counts: { events: 4, excerpts: 3, unproven: 2 },
  actors,
  articles: [
    { id: 'gazette', title: 'On the pier', published: day(3), sha256: 'a'.repeat(64) },
    {
      id: 'herald',
      title: 'The storm',
      url: 'https://herald.example/',
      published: null,
      sha256: 'b'.repeat(64),
    },
  ],
  tags: [{ id: 'traffic', name: 'Traffic' }, { id: 'labour', name: 'Labour' }],
  eras: [{ name: 'The long winter', from: START, to: START + 3 * DAY, date: eraDate }],
  extent: { from: START, to: START + 5 * DAY },
  elastic: { knots: [-1, 0, 5, 6].map((n) => START + n * DAY), widths: [24, 100, 24] },
  lanes: 1,
  totals: { actors: [4, 4, 2, 3], importance: [11, 11, 3, 10], tags: [2, 2], articles: [2, 1] },
  chunks: { columns: { inline: columns }, labels: { inline: labels }, details: { inline: details } },
};

export const table: EventTable = tableFrom(factsFrom(manifest), columns, labels);
export const formerly = new Map(Object.entries(labels.formerly));
