import TimelinesChart from 'timelines-chart';
import type { Group } from 'timelines-chart';
import { container, load, markWhenThere } from '../page.ts';

const groups = await load<readonly Group[]>('timelines-chart.json');
markWhenThere('.series-segment');
new TimelinesChart(container())
  .width(innerWidth)
  .maxHeight(innerHeight - 120)
  .leftMargin(120)
  .enableAnimations(false)
  .useUtc(true)
  .zQualitative(true)
  .data(groups);
