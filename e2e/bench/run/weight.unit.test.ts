import { expect, test } from 'vitest';
import { weightOf } from './weight.ts';

test('code and data asked for before the drawing; fonts whenever they came', () => {
  const sent = [
    { path: 'story/dateline/index.html', at: 0, bytes: 2000 },
    { path: 'story/dateline/assets/a.js', at: 10, bytes: 5000 },
    { path: 'story/dateline/assets/a.css', at: 10, bytes: 1000 },
    { path: 'story/dateline/story.json', at: 20, bytes: 7000 },
    { path: 'story/dateline/assets/font.woff2', at: 200, bytes: 3000 },
    { path: 'story/dateline/assets/late.js', at: 200, bytes: 9000 },
    { path: 'story/dateline/story-0/index.bin', at: 200, bytes: 9000 },
  ];
  expect(weightOf(sent, 100)).toEqual({ code: 6, data: 7, page: 2, fonts: 3, requests: 4 });
  expect(weightOf(sent, Infinity)).toEqual({ code: 15, data: 16, page: 2, fonts: 3, requests: 7 });
});
