import { expect, test } from 'vitest';
import { scrolledBy } from './scrollKeys.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const by = (key: string, more: Partial<typeof plain> = {}) => scrolledBy({ key, ...plain, ...more }, 800);

test('lines, pages and ends, down and up', () => {
  for (const [down, up] of [['ArrowDown', 'ArrowUp'], ['PageDown', 'PageUp'], ['End', 'Home']] as const) {
    expect(by(down)).toBeGreaterThan(0);
    expect(by(up)).toBe(-by(down)!);
  }
  expect(by('ArrowDown')!).toBeLessThan(100);
  expect(by('End')).toBe(Infinity);
});

test('a page leaves something of what was seen', () => {
  expect(by('PageDown')!).toBeLessThan(800);
  expect(by('PageDown')!).toBeGreaterThan(400);
  expect(by(' ')).toBe(by('PageDown'));
  expect(by(' ', { shiftKey: true })).toBe(by('PageUp'));
});

test('keys of the browser, of selecting and of typing scroll nothing', () => {
  for (const key of ['a', 'Enter', 'Tab', 'ArrowLeft', 'Escape']) expect(by(key)).toBeNull();
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey'] as const) expect(by('End', { [held]: true })).toBeNull();
});
