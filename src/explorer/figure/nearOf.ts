/** What a layout of the figure is made from: the events near its window, as far as they are at hand. */
import type { Interval, Place } from '../../model/units.ts';
import type { Near, NearSource } from '../../store/storyStore.ts';
import { planeBox } from '../../timeline/composition.ts';
import type { LayoutInput } from '../../timeline/layoutInput.ts';
import { mostMarks } from '../../timeline/passage.ts';
import { steepness } from '../../timeline/steepness.ts';
import type { StorySelection } from '../../view/storySelection.ts';

interface Wanted extends Pick<LayoutInput, 'actorRows' | 'size' | 'gutter' | 'warp'> {
  readonly source: NearSource;
  readonly selection: StorySelection;
  readonly chosen: Place | null;
}

export function nearOf(
  { source, selection, actorRows, chosen, size, gutter, warp }: Wanted, window: Interval,
): Near {
  const { w: width } = planeBox(size, gutter);
  const actors = actorRows.map(({ actor }) => actor);
  const most = mostMarks(width);
  return source.near({ window, width, steepness: steepness(warp, window, width), selection, actors, chosen, most });
}
