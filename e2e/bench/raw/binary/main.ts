/** Three columns and no text: days from one event's beginning to the next one's, days that it lasts, importance. */
import { drawTimeline, plane } from '../plane.ts';

const DAY = 86_400_000;

const bytes = await (await fetch('../data/raw.bin')).arrayBuffer();
const [count = 0, firstDay = 0] = new Int32Array(bytes, 0, 2);
const steps = new Uint32Array(bytes, 8, count);
const from = new Float64Array(count);
let day = firstDay;
for (let i = 0; i < count; i++) {
  day += steps[i]!;
  from[i] = day * DAY;
}
drawTimeline(plane(), from);
