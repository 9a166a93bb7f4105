/** An invented story of as many events as one likes, the same every time: enough for several pages. */
import { STORY, storyFolder, type Afterwards } from './storyFolder.ts';
import type { Places } from '../compileStory.ts';

const ABOUT = STORY.slice(0, STORY.indexOf('events:'));
const TAGS = ['Water', 'Bridges', 'Trade', 'Harbour'];
const WORDS = 'barge crane dyke ferry gale heron island jetty kiln lock mole net'.split(' ');

const QUOTED = [
  { article: 'gazette', quote: 'bridge', before: 'The old' },
  { article: 'courier', quote: 'bridge', after: 'came down' },
];

/** Most in the years after 1990, some long before; days, months, years, an open one and long ones. */
function dateOf(i: number): string {
  const late = 1990 + Math.floor(((i * 7919) % 997) ** 2 / 25_000);
  const year = i % 30 === 11 ? 1400 + Math.floor(i / 10) : late;
  const month = String(1 + ((i * 31) % 12)).padStart(2, '0');
  const day = String(1 + ((i * 17) % 28)).padStart(2, '0');
  if (i % 50 === 0) return `${year}/${year + 3}`;
  if (i % 20 === 0) return `${year}`;
  if (i % 7 === 0) return `${year}-${month}`;
  return i === 3 ? '1991/..' : `${year}-${month}-${day}`;
}

export function largeEvents(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const event = {
      id: `event-${i}`,
      headline: `The ${WORDS[i % 12]} and the ${WORDS[(i * 5) % 11]}, “${i}”`,
      date: dateOf(i),
      importance: 1 + ((i * i) % 5),
      summary: `It was told at the ${WORDS[(i * 7) % 12]}.`,
      took_part: [['council'], ['keeper', 'lowmere'], [], ['lowmere']][i % 4],
      affected: i % 3 === 0 ? ['keeper'] : [],
      tags: TAGS.slice(0, i % 5),
      ...(i % 100 === 0 && { formerly: [`old-${i}`] }),
      ...(i % 6 === 0 && {
        excerpts: [QUOTED[i % 4 === 0 ? 0 : 1]],
        basis: 'worked out',
        reasoning: 'So it was reckoned.',
      }),
    };
    return `${JSON.stringify(event)}\n`;
  }).join('');
}

/** @param afterwards default: gone after the test */
export function largeStory(count: number, afterwards?: Afterwards): Promise<Places> {
  return storyFolder({ 'story.yaml': ABOUT, 'events.jsonl': largeEvents(count) }, afterwards);
}
