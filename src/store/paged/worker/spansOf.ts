/** When the long events of a paged story begin and end: put in order when they are first asked for, then kept. */
import { dayOf } from '../../../model/dayIndex.ts';
import { spansFrom, type Spans } from '../../../model/spans.ts';
import type { StoryFiles } from './storyFiles.ts';

export function spansOf(files: StoryFiles): (signal: AbortSignal) => Promise<Spans> {
  let kept: Spans | null = null;
  return async (signal) => {
    if (kept) return kept;
    const [index, lengths] = await Promise.all([files.index(signal), files.spans(signal)]);
    return (kept ??= spansFrom(lengths, (place) => dayOf(index, place)));
  };
}
