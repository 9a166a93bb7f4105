import { storyTable } from '../testing/story.ts';
import type { Scene } from './scene.ts';

const table = storyTable();

/** The story that ships, with an event chosen; filtered by an actor; on the linear scale. */
export const scenes: readonly Scene[] = [
  { name: 'story', table, options: { chosen: 'bangkok-talks' } },
  { name: 'story-filtered', table, options: { actor: 'xi-jinping' } },
  { name: 'story-linear', table, options: { scale: 'linear' } },
];
