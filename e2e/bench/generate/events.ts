/**
 * Events one after another, in no order, as they come up in the telling: a thin past and a full
 * present, and on top of it bursts, in which much happens within days between a few actors.
 */
import type { GeneratedActor } from './actors.ts';
import type { GeneratedArticle } from './articles.ts';
import { edtfOf, plannedEdtf } from './dates.ts';
import type { Day } from './dates.ts';
import { skewed } from './random.ts';
import type { Random } from './random.ts';
import { headline, slug, summary } from './words.ts';
import type { Vocabulary } from './words.ts';

/** An event as it stands on a line of JSON Lines: the keys of the annotations. */
export type EventLine = Readonly<Record<string, unknown>>;

export interface World {
  readonly vocabulary: Vocabulary;
  readonly actors: readonly GeneratedActor[];
  readonly articles: readonly GeneratedArticle[];
  readonly tags: readonly string[];
  /** Days: when the story begins, and the last on which it was told. */
  readonly begins: Day;
  readonly told: Day;
}

interface Burst {
  readonly begins: Day;
  /** Days until it has mostly ebbed away. */
  readonly lasts: number;
  readonly actors: readonly string[];
  readonly subject: readonly string[];
  readonly tag: string;
}

export function* makeEvents(world: World, random: Random, count: number): Generator<EventLine> {
  const actorRank = skewed(world.actors.length, 2);
  const anyActor = (): string => world.actors[actorRank(random)]!.id;
  const tagRank = skewed(world.tags.length, 2);
  const anyTag = (): string => world.tags[tagRank(random)]!;
  const bursts = makeBursts(world, random, count, anyActor, anyTag);
  const burstRank = skewed(bursts.length, 2);

  for (let n = 0; n < count; n += 1) {
    const burst = random.chance(0.45) ? bursts[burstRank(random)]! : null;
    const isPlanned = burst === null && random.chance(count < 100 ? 0.15 : 0.01);
    const title = headline(world.vocabulary, random, burst ? [random.pick(burst.subject)] : []);
    const date = isPlanned
      ? plannedEdtf(world.told + 1 + Math.floor(random.exponential(200)), random)
      : edtfOf(dayIn(world, burst, random), random, burst !== null);
    const tookPart = someActors(random.pick([1, 1, 2, 2, 2, 3, 4]), burst, random, anyActor);
    const affected = someActors(random.pick([0, 0, 0, 1, 1, 2]), burst, random, anyActor);
    const tags = new Set([...(burst ? [burst.tag] : []), ...(random.chance(0.5) ? [anyTag()] : [])]);
    yield {
      id: `${slug(title, 3)}-${n.toString(36)}`,
      headline: title,
      date,
      ...(isPlanned && { status: 'planned' }),
      ...basisOf(world, random),
      importance: importanceOf(random),
      ...(random.chance(count < 100 ? 1 : 0.5) && { summary: summary(world.vocabulary, random) }),
      took_part: tookPart,
      ...(affected.length > 0 && { affected }),
      ...(tags.size > 0 && { tags: [...tags] }),
      ...(random.chance(count < 100 ? 1 : 0.15) && { excerpts: excerptsOf(world, random) }),
      ...(random.chance(0.04) && { sources: [{ url: `https://example.org/${n}` }] }),
      ...(random.chance(0.02) && { places: [{ name: world.vocabulary.name(random) }] }),
      ...(random.chance(0.001) && { formerly: [`former-${n.toString(36)}`] }),
    };
  }
}

function makeBursts(
  world: World,
  random: Random,
  count: number,
  anyActor: () => string,
  anyTag: () => string,
): Burst[] {
  return Array.from({ length: Math.max(1, Math.ceil(Math.sqrt(count) / 2)) }, () => ({
    begins: backwards(world, random),
    lasts: 2 + random.exponential(25),
    actors: Array.from({ length: random.between(3, 8) }, anyActor),
    subject: Array.from({ length: 5 }, () => world.vocabulary.rareWord(random)),
    tag: anyTag(),
  }));
}

/** The nearer the present, the more is told of. */
function backwards({ begins, told }: World, random: Random): Day {
  const back = random.next() * Math.sqrt(random.next());
  return told - Math.floor((told - begins) * back);
}

function dayIn(world: World, burst: Burst | null, random: Random): Day {
  if (!burst) return backwards(world, random);
  return Math.min(world.told, burst.begins + Math.floor(random.exponential(burst.lasts)));
}

function someActors(count: number, burst: Burst | null, random: Random, anyActor: () => string): string[] {
  const chosen = new Set<string>();
  for (let i = 0; i < count; i += 1) chosen.add(burst && random.chance(0.8) ? random.pick(burst.actors) : anyActor());
  return [...chosen];
}

function importanceOf(random: Random): number {
  const at = random.next();
  if (at < 0.01) return 5;
  if (at < 0.07) return 4;
  return at < 0.5 ? 3 : at < 0.78 ? 2 : 1;
}

function basisOf({ vocabulary }: World, random: Random): EventLine {
  if (random.chance(0.87)) return {};
  const reasoning = summary(vocabulary, random);
  return { basis: random.chance(0.6) ? 'completed' : 'worked out', reasoning };
}

function excerptsOf({ articles, vocabulary }: World, random: Random): EventLine[] {
  const quoted = new Set(Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.pick(articles)));
  return Array.from(quoted, ({ id, sentences }) => {
    const { text, dateWords } = random.pick(sentences);
    const chain = random.chance(0.3) ? { chain: [vocabulary.name(random)] } : {};
    return { article: id, quote: text, date_words: [dateWords], ...chain };
  });
}
