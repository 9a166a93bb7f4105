import { expect, test } from 'vitest';
import { hitTest } from './hitTest.ts';
import { layoutTimeline } from './layout.ts';
import { inputOf } from './scenes/render.ts';
import { storyTable } from './testing/story.ts';

const story = { name: 'story', table: storyTable(), options: {} };
const layout = layoutTimeline(inputOf(story, { width: 1030, height: 724 }));

test('every label is under its own middle', () => {
  for (const { row, box } of layout.labels) {
    expect(hitTest(layout, box.x + box.w / 2, box.y + box.h / 2)).toBe(row);
  }
});

test('a mark is hit a few pixels beside it, and nothing far from everything', () => {
  const dot = layout.marks[0];
  if (!dot) throw new Error('no marks');
  expect(hitTest(layout, dot.box.x - 5, dot.box.y + 6)).toBe(dot.row);
  expect(hitTest(layout, layout.plane.x + 2, layout.plane.h - 2)).toBeNull();
});

test("an actor's dot is its event's", () => {
  const event = layout.actorMarks.find(({ places }) => places.length > 0);
  const y = event?.places[0]?.y ?? 0;
  expect(hitTest(layout, event?.x ?? 0, y)).toBe(event?.row);
});
