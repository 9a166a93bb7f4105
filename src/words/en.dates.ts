/** English dates. */
import type { DateStrings, SeasonName } from './dateStrings.ts';

function season(name: string): SeasonName {
  return { alone: name, ofYear: `${name} {year}` };
}

function hemisphere(name: string, side: string): SeasonName {
  return { alone: `${name} (${side} hemisphere)`, ofYear: `${name} {year} (${side} hemisphere)` };
}

function partOfYear(name: string): SeasonName {
  return { alone: name, ofYear: `${name} of {year}` };
}

const LONG_MONTHS =
  'January February March April May June July August September October November December';
const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec';

export const enDates: DateStrings = {
  locale: 'en-GB',
  thousands: ',',
  months: {
    long: LONG_MONTHS.split(' '),
    short: SHORT_MONTHS.split(' '),
    shortOfYear: SHORT_MONTHS.split(' '),
  },
  dayMonthYear: '{day} {month} {year}',
  dayMonth: '{day} {month}',
  monthYear: '{month} {year}',
  pair: { conjunction: '{first} and {second}', disjunction: '{first} or {second}' },
  lengths: {
    full: {
      minute: ['{count} minute', '{count} minutes'],
      hour: ['{count} hour', '{count} hours'],
      day: ['{count} day', '{count} days'],
      month: ['{count} month', '{count} months'],
      year: ['{count} year', '{count} years'],
    },
    short: {
      minute: ['{count} min', '{count} mins'],
      hour: ['{count} hr', '{count} hrs'],
      day: ['{count} day', '{count} days'],
      month: ['{count} mth', '{count} mths'],
      year: ['{count} yr', '{count} yrs'],
    },
  },
  numerals: [
    'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  ],
  ordinals: { one: '{count}st', two: '{count}nd', few: '{count}rd', other: '{count}th' },

  bce: '{year} BC',
  ce: 'AD {year}',
  decade: 'the {year}s',
  century: 'the {ordinal} century',
  millennium: 'the {ordinal} millennium',
  seasons: {
    21: season('spring'),
    22: season('summer'),
    23: season('autumn'),
    24: season('winter'),
    25: hemisphere('spring', 'northern'),
    26: hemisphere('summer', 'northern'),
    27: hemisphere('autumn', 'northern'),
    28: hemisphere('winter', 'northern'),
    29: hemisphere('spring', 'southern'),
    30: hemisphere('summer', 'southern'),
    31: hemisphere('autumn', 'southern'),
    32: hemisphere('winter', 'southern'),
    33: partOfYear('the first quarter'),
    34: partOfYear('the second quarter'),
    35: partOfYear('the third quarter'),
    36: partOfYear('the last quarter'),
    37: partOfYear('the first four months'),
    38: partOfYear('the middle four months'),
    39: partOfYear('the last four months'),
    40: partOfYear('the first half'),
    41: partOfYear('the second half'),
  },
  winterYears: '{year}–{next}',

  tightRange: '{start}–{end}',
  range: '{start} – {end}',
  dayBeforeDay: '{day}',

  about: 'about {date}',
  perhaps: 'perhaps {date}',
  perhapsAbout: 'perhaps about {date}',
  partly: '{date} ({notes})',
  components: { year: 'year', month: 'month', season: 'season', day: 'day' },
  componentApproximate: '{what} approximate',
  componentUncertain: '{what} uncertain',
  componentBoth: '{what} approximate and uncertain',
  estimated: 'about {date} ({range})',

  since: 'since {date}',
  until: 'until {date}',
  endUnknown: 'from {date}, end unknown',
  startUnknown: 'until {date}, start unknown',
  endUnknownShort: '{date} – ?',
  startUnknownShort: '? – {date}',
  orEarlier: '{date} or earlier',
  orLater: '{date} or later',
  andEarlier: '{date} and earlier',
  andLater: '{date} and later',

  someOf: {
    day: 'some day of {range}',
    month: 'some month of {range}',
    year: 'some year of {range}',
    time: 'some time within {range}',
  },
  unknownYear: 'an unknown year',
  inYears: '{date} of a year in {years}',
  inUnknownYear: '{date} of an unknown year',
  inUnknownMonth: 'day {day} of an unknown month of {year}',

};
