import { describe, expect, test } from 'vitest';
import { NO_MEDIA } from './slide.ts';
import type { Slide, SlideDate } from './slide.ts';
import { slideDates } from './slideDates.ts';

/** `1843-5-12 9:30` as the four texts of a slide's date. */
function date(written: string): SlideDate {
  const [, year = '', month = '', day = '', time = ''] =
    /^(-?[^- ]*)(?:-([^- ]*))?(?:-([^- ]*))?(?: (.*))?$/.exec(written) ?? [];
  return { year, month, day, time };
}

function ofSlide(start: SlideDate, end: SlideDate | null, displayDate: string) {
  const texts = { place: '', id: '', headline: '', text: '' };
  const slide: Slide = { ...texts, media: NO_MEDIA, tags: [], rest: [], start, end, displayDate };
  return slideDates(slide);
}

function dates(start: string, end = '', displayDate = '') {
  return ofSlide(date(start), end === '' ? null : date(end), displayDate);
}

function edtf(start: string, end?: string, display?: string): string {
  const read = dates(start, end, display);
  return read.ok ? read.edtf : read.why;
}

describe('precision', () => {
  test.each([
    ['1843', '1843'],
    ['1843-5', '1843-05'],
    ['1843-05-12', '1843-05-12'],
    ['1843-0-0', '1843'],
    ['7', '0007'],
    ['12024', 'Y12024'],
    ['1,843', '1843'],
  ])('%s is %s, never its first day', (written, expected) => {
    expect(edtf(written)).toBe(expected);
  });

  test.each([
    ['1843--12', '1843', 'Its day 12 was left out, for it has no month.'],
    ['1843-2-30', '1843-02', 'There is no day 30 in 1843-02; only the month was kept.'],
    ['1843-13', '1843', 'There is no month 13; only the year was kept.'],
    ['1843-May', '1843', 'Its month “May” was left out: it is no whole number.'],
    ['1843-5 9:30', '1843-05', 'Its time “9:30” was left out: it has no day.'],
  ])('%s is %s, and why is said', (written, expected, doubt) => {
    expect(dates(written)).toMatchObject({ ok: true, edtf: expected, clock: '', doubts: [doubt] });
  });
});

describe('before our era', () => {
  test.each([
    ['-44', '-0043', 'TimelineJS shows it as 44 BCE, and there was no year 0'],
    ['-1', '0000', '1 BC'],
    ['-44-3-15', '-0043-03-15', 'with its day'],
    ['-10000', 'Y-10000~', 'nobody knows a year of the Stone Age'],
    ['-315000', 'Y-315000~', 'a round number means itself'],
    ['-13798000000', 'Y-13798000000~', 'as far back as there was time'],
  ])('%s is %s: %s', (written, expected) => {
    expect(edtf(written)).toBe(expected);
  });

  test('a year 0 is a mistake, and said to be one', () => {
    expect(dates('0')).toMatchObject({ edtf: '0000', doubts: [expect.stringContaining('1 BC')] });
  });

  test('a year beyond all years is refused', () => {
    expect(edtf('-99999999999999')).toContain('too far away');
  });
});

describe('ends', () => {
  test.each([
    ['1843-7', '1846', '1843-07/1846'],
    ['1843', '1843', '1843'],
    ['-44', '14', '-0043/0014'],
    ['1843-5-12', '1843', '1843-05-12/1843'],
  ])('%s to %s is %s', (start, end, expected) => {
    expect(edtf(start, end)).toBe(expected);
  });

  test('an end before the start is left out', () => {
    expect(dates('1843', '1840')).toMatchObject({ edtf: '1843', doubts: [expect.stringContaining('1840')] });
  });

  test('what stands in an end without a year, or in dates that cannot be read, is quoted', () => {
    const end = { ...date(''), day: 'c. 8,000 BCE', time: 'The first harbour' };
    const said = 'day “c. 8,000 BCE”, time “The first harbour”';
    expect(ofSlide(date('1843'), end, '')).toMatchObject({ edtf: '1843', doubts: [expect.stringContaining(said)] });
    expect(ofSlide(end, { ...date(''), month: 'May' }, '')).toMatchObject({
      why: `It has no year, so it has no date. Its start says: ${said}. Its end says: month “May”.`,
    });
  });

  test('clock times of both ends', () => {
    const oneDay = dates('1843-5-12 9:30', '1843-5-12 11:00');
    expect(oneDay).toMatchObject({ edtf: '1843-05-12', clock: '9:30 – 11:00' });
    expect(dates('1843-5-12', '1843-5-12 11:00')).toMatchObject({ clock: 'until 11:00' });
  });
});

describe('dates in words beside the numbers', () => {
  test.each([
    ['2011-5-1', '', 'May 2011', '2011-05', 'the day only served to sort'],
    ['1920', '', '1920s', '192X', 'the decade was meant'],
    ['1920', '', 'c. 1920', '1920~', ''],
    ['1914', '1918', 'around 1914 to 1918', '1914~/1918~', ''],
    ['1920', '', '1920?', '1920?', ''],
    ['2011-5-13', '', 'May 2011', '2011-05-13', 'the day is known'],
    ['1969', '', 'July 1969', '1969-07', 'the words know more'],
    ['-2300', '', '2500–1900 BCE', '-2499/-1899', 'the year only served to sort'],
    ['1969', '', 'July 1970', '1969', 'the words are about another time'],
    ['2011-5-1', '', 'A day in spring', '2011-05-01', 'nothing is read from it'],
    ['-13800000000', '', '13.8 billion years ago', 'Y-13800000000~', 'is about already'],
  ])('%s %s shown as %s is %s (%s)', (start, end, display, expected) => {
    expect(edtf(start, end, display)).toBe(expected);
  });

  test('the change is reported where a unit was lost', () => {
    const why = 'It is shown as “May 2011”, so it is dated 2011-05 and not 2011-05-01.';
    expect(dates('2011-5-1', '', 'May 2011')).toMatchObject({ doubts: [why] });
  });

  test.each([
    ['2001', '2 March 1999', 'which is another time'],
    ['-8000', 'The first harbour', 'which is not read as a date'],
  ])('%s shown as %s: it is said that the words, %s, were not heeded', (start, display, how) => {
    expect(dates(start, '', display)).toMatchObject({ wordsAgree: false, doubts: [expect.stringContaining(how)] });
    expect(dates('2001-5', '', '3 May 2001')).toMatchObject({ wordsAgree: true });
  });

  test('words in place of a year, or of all numbers, are read as people mean them', () => {
    expect(ofSlide({ ...date(''), year: 'c. 1920' }, null, '')).toMatchObject({ edtf: '1920~' });
    expect(ofSlide({ ...date(''), year: 'long ago' }, null, '')).toMatchObject({
      why: '“long ago” is not understood as a date.',
    });
    expect(edtf('', '', 'spring of 1920')).toBe('1920-21');
  });
});
