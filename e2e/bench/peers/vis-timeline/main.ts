import { showVisTimeline } from './timeline.ts';

await showVisTimeline(false);
