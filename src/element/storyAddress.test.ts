import { expect, test } from 'vitest';
import { storyAddress } from './storyAddress.ts';

const PAGE = 'https://news.example/2024/article.html';

test.each([
  ['https://host.example/bridge/', 'https://host.example/bridge/story.json'],
  ['https://host.example/bridge', 'https://host.example/bridge/story.json'],
  ['https://host.example/bridge/?embed#x', 'https://host.example/bridge/story.json'],
  ['https://host.example/bridge/index.html', 'https://host.example/bridge/story.json'],
  ['https://host.example/bridge/story.json', 'https://host.example/bridge/story.json'],
  ['https://host.example', 'https://host.example/story.json'],
  ['bridge', 'https://news.example/2024/bridge/story.json'],
  ['.', 'https://news.example/2024/story.json'],
  ['', null],
  ['http://', null],
])('%s', (src, address) => {
  expect(storyAddress(src, PAGE)).toBe(address);
});
