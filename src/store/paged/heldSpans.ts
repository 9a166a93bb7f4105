/** When the long events of a story begin and end: asked for when they are first wanted, then kept. */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Spans } from '../../model/spans.ts';
import { underWayIn, type CountUnderWay } from '../underWay.ts';
import type { EngineClient } from './engineClient.ts';
import { AFTER_FAILURE, type Outlook } from './nearQueue.ts';

export interface HeldSpans {
  /** Asks for them where they are not at hand. */
  want(): Outlook;
  /** Of the events of a set; null: not at hand. */
  underWay(matching: PlaceSet): CountUnderWay | null;
  /** What has failed is asked for as soon as it is wanted again. */
  forgive(): void;
}

/**
 * @param count how many there are: of a story without any nothing is asked
 * @param ended told when they have come, or could not be had
 */
export function heldSpans(client: Pick<EngineClient, 'ask'>, count: number, ended: () => void): HeldSpans {
  let held: Spans | null = count === 0 ? NONE : null;
  let isOut = false;
  /** Another try was asked for since it went out. */
  let forgiven = false;
  let error: Error | null = null;
  /** Not to be asked again before, ms since the epoch. */
  let until = 0;
  let latest: { readonly of: PlaceSet; readonly count: CountUnderWay } | null = null;

  const ask = async (): Promise<void> => {
    [isOut, forgiven] = [true, false];
    try {
      held = await client.ask('spans', null, new AbortController().signal);
      error = null;
    } catch (reason) {
      error = reason as Error;
      until = forgiven ? 0 : Date.now() + AFTER_FAILURE;
    }
    isOut = false;
    ended();
  };

  return {
    want() {
      if (!held && !isOut && Date.now() >= until) void ask();
      return { pending: isOut, error };
    },
    underWay(matching) {
      if (!held) return null;
      if (latest?.of !== matching) latest = { of: matching, count: whenAsked(held, matching) };
      return latest.count;
    },
    forgive() {
      until = 0;
      forgiven = true;
    },
  };
}

const NONE: Spans = {
  places: new Uint32Array(),
  from: new Float64Array(),
  placesByEnd: new Uint32Array(),
  to: new Float64Array(),
};

/** Nothing is counted until somebody asks: density does not. */
function whenAsked(spans: Spans, matching: PlaceSet): CountUnderWay {
  let counts: CountUnderWay | undefined;
  return (time) => (counts ??= underWayIn(spans, matching))(time);
}
