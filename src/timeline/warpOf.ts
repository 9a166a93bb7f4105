/** The warps of a story, as its manifest has them; made once for a story and a kind of scale. */
import type { StoryFacts } from '../model/facts.ts';
import { elasticWarp } from './elasticWarp.ts';
import { linearWarp } from './linearWarp.ts';
import type { Warp } from './warp.ts';

type WarpFacts = Pick<StoryFacts, 'elastic' | 'extent' | 'toldOn' | 'eras'>;

const made = new WeakMap<WarpFacts, Partial<Record<Warp['kind'], Warp>>>();

export function warpOf(facts: WarpFacts, kind: Warp['kind']): Warp {
  const own = made.get(facts) ?? {};
  made.set(facts, own);
  return (own[kind] ??= kind === 'elastic' ? elasticWarp(facts.elastic) : linearWarp(facts));
}
