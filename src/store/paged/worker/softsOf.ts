/** Which events of a paged story are soft: put in order when they are first asked for, then kept. */
import { dayOf } from '../../../model/dayIndex.ts';
import { softsFrom, type Softs } from '../../../model/softs.ts';
import type { EngineStory } from '../protocol.ts';
import type { StoryFiles } from './storyFiles.ts';

const NO_LENGTHS = { places: new Uint32Array(), days: new Float64Array() };

/** Of a story without any nothing is fetched. */
export function softsOf({ pages }: EngineStory, files: StoryFiles): (signal: AbortSignal) => Promise<Softs> {
  let kept: Softs | null = null;
  return async (signal) => {
    if (kept) return kept;
    if (pages.softs === 0) return (kept = softsFrom(NO_LENGTHS, () => 0));
    const [index, lengths] = await Promise.all([files.index(signal), files.softs(signal)]);
    return (kept ??= softsFrom(lengths, (place) => dayOf(index, place)));
  };
}
