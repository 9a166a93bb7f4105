import { describe, expect, test } from 'vitest';
import { progressOn, progressText } from './terminal.ts';

/** A terminal or a pipe whose clock the test turns. */
function watched(isTTY: boolean) {
  let time = 0;
  let written = '';
  const stream = { isTTY, columns: 20, write: (text: string) => Boolean((written += text)) };
  const progress = progressOn(stream, () => time);
  return {
    progress,
    at: (ms: number, text: string) => {
      time = ms;
      written = '';
      progress.show(text);
      return written;
    },
    cleared: () => {
      written = '';
      progress.clear();
      return written;
    },
  };
}

describe('signs of life', () => {
  test('work of less than a second is silent', () => {
    const { at, cleared } = watched(true);
    expect(at(0, 'one')).toBe('');
    expect(at(999, 'two')).toBe('');
    expect(cleared()).toBe('');
  });

  test('on a terminal: one line, cut to its width, and gone at the end', () => {
    const { at, cleared } = watched(true);
    expect(at(1000, 'Reading the events, 12,000 of 100,000')).toBe('\r\u001b[KReading the events,');
    expect(at(1010, 'too soon')).toBe('');
    expect(at(1100, 'next')).toBe('\r\u001b[Knext');
    expect(cleared()).toBe('\r\u001b[K');
    expect(cleared()).toBe('');
  });

  test('in a pipe: a plain line now and then', () => {
    const { at, cleared } = watched(false);
    expect(at(1000, 'Reading')).toBe('Reading\n');
    expect(at(5999, 'Reading')).toBe('');
    expect(at(6000, 'Checking')).toBe('Checking\n');
    expect(cleared()).toBe('');
  });
});

test('progress in words', () => {
  expect(progressText(12_000, 100_000, 'Checking events')).toBe('Checking events, 12,000 of 100,000');
  expect(progressText(12_000, null, 'Reading a.jsonl')).toBe('Reading a.jsonl, 12,000');
  expect(progressText(0, null, 'Writing the bundle')).toBe('Writing the bundle');
});
