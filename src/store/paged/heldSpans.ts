/** When the long events of a story begin and end, and how many of a selection are under way by that. */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Spans } from '../../model/spans.ts';
import { DAY, type ActorIndex, type Ms } from '../../model/units.ts';
import { underWayIn, type CountUnderWay } from '../underWay.ts';
import type { EngineClient } from './engineClient.ts';
import { edgeAt, timeOf } from './bins.ts';
import type { Held } from './heldAnswers.ts';
import { heldOnce, type HeldOnce } from './heldOnce.ts';

export interface HeldSpans extends HeldOnce<Spans> {
  /** Of the events of a set; null: not at hand. */
  underWay(matching: PlaceSet): CountUnderWay | null;
}

/** Whether it is known of an actor until a time; since when, its bins say. */
export function tellsUntil({ bins, underWay }: Held, actor: ActorIndex, time: Ms): boolean {
  const days = underWay.get(actor)?.length ?? 0;
  return days > 0 && timeOf(bins).from + days * DAY >= time;
}

/** @param held what holds an actor's counts, over the times that it is asked for */
export function underWayFrom({ bins, underWay }: Held, actor: ActorIndex): CountUnderWay {
  const counts = underWay.get(actor)!;
  return (time) => counts[Math.floor(edgeAt(bins, time))] ?? 0;
}

/**
 * @param count how many there are: of a story without any nothing is asked
 * @param ended told when they have come, or could not be had
 */
export function heldSpans(client: Pick<EngineClient, 'ask'>, count: number, ended: () => void): HeldSpans {
  const ask = () => client.ask('spans', null, new AbortController().signal);
  const held = heldOnce(ask, count === 0 ? NONE : null, ended);
  let latest: { readonly of: PlaceSet; readonly count: CountUnderWay } | null = null;
  return {
    ...held,
    underWay(matching) {
      const spans = held.value();
      if (!spans) return null;
      if (latest?.of !== matching) latest = { of: matching, count: underWayIn(spans, matching) };
      return latest.count;
    },
  };
}

const NONE: Spans = {
  places: new Uint32Array(),
  from: new Float64Array(),
  placesByEnd: new Uint32Array(),
  to: new Float64Array(),
};
