import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';
import { csvOf } from './csv.ts';
import { DATA_FORMATS, writeData } from './dataFormats.ts';
import { jsonLdOf } from './jsonLd.ts';
import { storyJsonOf } from './storyJson.ts';
import { edtf, ENGLISH, HARBOUR, oneEvent } from './testing/shippedStory.ts';

test('each form is written whole, by its own writer', async () => {
  const written = await Promise.all(
    DATA_FORMATS.map(async (format) => {
      const { parts, leftOut } = await writeData(format, HARBOUR, { words: ENGLISH });
      expect(leftOut).toEqual([]);
      return parts.join('');
    }),
  );
  expect(written).toEqual([
    csvOf(HARBOUR, ENGLISH, { byteOrderMark: true }),
    storyJsonOf(HARBOUR),
    jsonLdOf(HARBOUR, ENGLISH),
    calendarOf(HARBOUR, ENGLISH).text,
  ]);
});

test('what a calendar has no place for is told', async () => {
  const ancient = oneEvent({ date: edtf('-0044-03-15') });
  const { leftOut } = await writeData('ics', ancient, { words: ENGLISH });
  expect(leftOut).toEqual(['bridge-opens']);
});
