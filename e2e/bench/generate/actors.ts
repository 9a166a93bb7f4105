/** Who takes part: a few in very many events, thousands in a handful each; most belong to a group. */
import type { Random } from './random.ts';
import { capital } from './words.ts';
import type { Vocabulary } from './words.ts';

export interface GeneratedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body' | 'state' | 'outlet' | 'group';
  readonly memberOf: string | null;
  readonly aliases: readonly string[];
}

/** How many a story of so many events has. */
export function actorCount(events: number): number {
  return Math.max(3, Math.min(6000, Math.round(2 * events ** 0.6)));
}

/** Most frequent first: states and bodies lead, people follow. */
export function makeActors(vocabulary: Vocabulary, random: Random, count: number): GeneratedActor[] {
  const actors: GeneratedActor[] = [];
  const groups: GeneratedActor[] = [];
  for (let i = 0; i < count; i += 1) {
    const kind = kindOf(i, random);
    const name = nameOf(kind, vocabulary, random);
    const belongs = groups.length > 0 && kind !== 'state' && kind !== 'outlet' && random.chance(0.75);
    const memberOf = belongs ? (groups[random.below(1 + random.below(groups.length))]?.id ?? null) : null;
    const actor = {
      // A name may come up twice; an id must not.
      id: `${name.toLowerCase().replaceAll(' ', '-')}-${i.toString(36)}`,
      name,
      kind,
      memberOf,
      aliases: random.chance(0.3) ? [vocabulary.name(random)] : [],
    };
    actors.push(actor);
    if (kind === 'state' || (kind === 'body' && memberOf === null)) groups.push(actor);
  }
  return actors;
}

function kindOf(rank: number, random: Random): GeneratedActor['kind'] {
  if (rank < 3 || rank % 40 === 0) return 'state';
  if (random.chance(0.03)) return 'outlet';
  if (random.chance(0.2)) return 'body';
  return random.chance(0.06) ? 'group' : 'person';
}

function nameOf(kind: GeneratedActor['kind'], vocabulary: Vocabulary, random: Random): string {
  const name = vocabulary.name(random);
  if (kind === 'person') return `${name} ${vocabulary.name(random)}`;
  if (kind === 'state') return name;
  if (kind === 'outlet') return `The ${name} ${random.pick(['Times', 'Post', 'Gazette', 'Courier'])}`;
  if (kind === 'group') return `${capital(random.pick(['workers', 'farmers', 'agents', 'residents']))} of ${name}`;
  return `${name} ${random.pick(['Ministry', 'Council', 'Bank', 'Party', 'Court', 'Railways', 'Union'])}`;
}
