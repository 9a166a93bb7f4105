import { showVisTimeline } from '../vis-timeline/timeline.ts';

await showVisTimeline({ maxItems: 1, fitOnDoubleClick: true });
