/** The stories to measure: generated or given, compiled, and laid out for every subject. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { SEEDS, placesOf } from '../../../src/compile/compileStory.ts';
import { root } from '../../../.setup/run.mjs';
import { writeStory } from '../generate/writeStory.ts';
import { buildDateline } from './buildPages.ts';
import { readManifest } from './bundleEvents.ts';
import { compileCost } from './compileCost.ts';
import type { CompileCost } from './compileCost.ts';
import type { Host } from './host.ts';
import type { Options } from './options.ts';
import type { Subject } from './subjects.ts';
import { writeData } from './writeData.ts';
import type { DataForm } from './writeData.ts';

/** Everything made lies here. */
export const CACHE = path.join(root, 'node_modules', '.cache', 'bench');

export interface Plan {
  /** Stands in addresses and file names. */
  readonly name: string;
  readonly title: string;
  /** Where its annotations are. */
  readonly folder: string;
  /** Events to generate into the folder first; null: it is there. */
  readonly generate: number | null;
}

export interface Measured {
  readonly plan: Plan;
  readonly events: number;
  readonly actors: number;
  readonly compile: readonly CompileCost[];
}

export function plansOf({ sizes, stories, seed }: Options): Plan[] {
  return [
    ...sizes.map((size): Plan => {
      if (size === 'ships') return { name: size, title: 'The story that ships', folder: SEEDS, generate: null };
      const name = `generated-${size}-${seed}`;
      const title = `${size.toLocaleString('en-GB')} generated events`;
      return { name, title, folder: path.join(CACHE, 'stories', name), generate: size };
    }),
    ...stories.map((given, i): Plan => {
      const folder = path.resolve(given);
      return { name: `given-${i + 1}`, title: path.basename(folder), folder, generate: null };
    }),
  ];
}

/** Generates and compiles the story, builds the page with it, and shows all of it on the host. */
export async function prepare(
  plan: Plan,
  { rounds, seed }: Options,
  subjects: readonly Subject[],
  host: Host,
  say: (what: string) => void,
): Promise<Measured> {
  if (plan.generate !== null) {
    say('generating');
    await rm(plan.folder, { recursive: true, force: true });
    await writeStory({ events: plan.generate, folder: plan.folder, seed });
  }
  const compile: CompileCost[] = [];
  for (let run = 1; run <= rounds; run += 1) {
    say(`compiling, ${run} of ${rounds}`);
    compile.push(compileCost(plan.folder));
  }
  const { output } = placesOf(plan.folder);
  const data = path.join(CACHE, 'data', plan.name);
  const forms = new Set(subjects.flatMap(({ form }): DataForm[] => (form ? [form] : [])));
  say('writing what the subjects are fed with');
  await rm(data, { recursive: true, force: true });
  await writeData(output, data, forms);
  host.show(`${plan.name}/data`, data);
  if (subjects.some(({ kind }) => kind === 'dateline')) {
    say('building the page');
    const site = path.join(CACHE, 'sites', plan.name);
    await buildDateline(plan.folder, site);
    host.show(`${plan.name}/dateline`, site);
  }
  const { counts, actors } = await readManifest(output);
  return { plan, events: counts.events, actors: actors.length, compile };
}
