/** When the long events of a story begin and end, and how many of a selection are under way by that. */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Spans } from '../../model/spans.ts';
import { underWayIn, type CountUnderWay } from '../underWay.ts';
import type { EngineClient } from './engineClient.ts';
import { heldOnce, type HeldOnce } from './heldOnce.ts';

export interface HeldSpans extends HeldOnce<Spans> {
  /** Of the events of a set; null: not at hand. */
  underWay(matching: PlaceSet): CountUnderWay | null;
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
