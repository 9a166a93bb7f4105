/** How the benchmark is called. */
import { parseArgs } from 'node:util';
import { SUBJECTS } from './subjects.ts';

/** The story that ships, then generated ones of so many events. */
const SIZES = 'ships,12,1600,10000,100000,1000000';

export const USAGE = `Usage: npm run bench -- [options]

  --sizes ${SIZES}
                     generated stories of so many events; “ships”: the story that ships
  --story folder     measures this story instead (repeatable)
  --rounds 3         counted rounds; one more before them warms up
  --subjects a,b     only these: ${SUBJECTS.map(({ key }) => key).join(', ')}
  --seed 1           another seed, other generated stories

Writes Markdown and JSON below node_modules/.cache/bench/.`;

export interface Options {
  readonly sizes: readonly ('ships' | number)[];
  readonly stories: readonly string[];
  readonly rounds: number;
  readonly subjects: readonly string[];
  readonly seed: number;
}

/** @throws Error with a sentence for whoever called it wrongly */
export function optionsOf(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      story: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '3' },
      subjects: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const sizes = values.sizes ?? (values.story.length > 0 ? '' : SIZES);
  return {
    sizes: split(sizes).map((size) => (size === 'ships' ? size : whole(size, '--sizes'))),
    stories: values.story,
    rounds: whole(values.rounds, '--rounds'),
    subjects: split(values.subjects ?? SUBJECTS.map(({ key }) => key).join(',')).map(known),
    seed: whole(values.seed, '--seed'),
  };
}

const split = (text: string): string[] => text.split(',').map((part) => part.trim()).filter(Boolean);

function whole(text: string, name: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name}: “${text}” is not a whole number.`);
  return number;
}

function known(key: string): string {
  if (SUBJECTS.some((subject) => subject.key === key)) return key;
  throw new Error(`--subjects: there is no “${key}”.`);
}
