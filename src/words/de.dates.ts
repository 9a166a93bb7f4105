/** German dates. */
import type { DateStrings, SeasonName } from './dateStrings.ts';

function season(name: string): SeasonName {
  return { alone: name, ofYear: `${name} {year}` };
}

function hemisphere(name: string, side: string): SeasonName {
  return { alone: `${name} (${side})`, ofYear: `${name} {year} (${side})` };
}

const NORTH = 'Nordhalbkugel';
const SOUTH = 'Südhalbkugel';

export const deDates: DateStrings = {
  locale: 'de',
  thousands: '.',
  months: {
    long: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    short: 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez'.split(' '),
    shortOfYear: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  },
  dayMonthYear: '{day}. {month} {year}',
  dayMonth: '{day}. {month}',
  monthYear: '{month} {year}',
  pair: { conjunction: '{first} und {second}', disjunction: '{first} oder {second}' },
  lengths: {
    full: {
      minute: ['{count} Minute', '{count} Minuten'],
      hour: ['{count} Stunde', '{count} Stunden'],
      day: ['{count} Tag', '{count} Tage'],
      month: ['{count} Monat', '{count} Monate'],
      year: ['{count} Jahr', '{count} Jahre'],
    },
    short: {
      minute: ['{count} Min.', '{count} Min.'],
      hour: ['{count} Std.', '{count} Std.'],
      day: ['{count} Tg.', '{count} Tg.'],
      month: ['{count} Mon.', '{count} Mon.'],
      year: ['{count} J', '{count} J'],
    },
  },
  numerals: [
    'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf',
  ],
  ordinals: { other: '{count}.' },

  bce: '{year} v. Chr.',
  ce: '{year} n. Chr.',
  decade: '{year}er Jahre',
  century: '{ordinal} Jahrhundert',
  millennium: '{ordinal} Jahrtausend',
  seasons: {
    21: season('Frühling'),
    22: season('Sommer'),
    23: season('Herbst'),
    24: season('Winter'),
    25: hemisphere('Frühling', NORTH),
    26: hemisphere('Sommer', NORTH),
    27: hemisphere('Herbst', NORTH),
    28: hemisphere('Winter', NORTH),
    29: hemisphere('Frühling', SOUTH),
    30: hemisphere('Sommer', SOUTH),
    31: hemisphere('Herbst', SOUTH),
    32: hemisphere('Winter', SOUTH),
    33: season('erstes Quartal'),
    34: season('zweites Quartal'),
    35: season('drittes Quartal'),
    36: season('letztes Quartal'),
    37: season('erstes Jahresdrittel'),
    38: season('zweites Jahresdrittel'),
    39: season('letztes Jahresdrittel'),
    40: season('erstes Halbjahr'),
    41: season('zweites Halbjahr'),
  },
  winterYears: '{year}/{next}',

  tightRange: '{start}–{end}',
  range: '{start} – {end}',
  dayBeforeDay: '{day}.',

  about: 'etwa {date}',
  perhaps: 'vielleicht {date}',
  perhapsAbout: 'vielleicht etwa {date}',
  partly: '{date} ({notes})',
  components: { year: 'Jahr', month: 'Monat', season: 'Jahreszeit', day: 'Tag' },
  componentApproximate: '{what} ungefähr',
  componentUncertain: '{what} unsicher',
  componentBoth: '{what} ungefähr und unsicher',
  estimated: 'etwa {date} ({range})',

  since: 'seit {date}',
  until: 'bis {date}',
  endUnknown: 'ab {date}, Ende unbekannt',
  startUnknown: 'bis {date}, Beginn unbekannt',
  endUnknownShort: '{date} – ?',
  startUnknownShort: '? – {date}',
  orEarlier: '{date} oder früher',
  orLater: '{date} oder später',
  andEarlier: '{date} und früher',
  andLater: '{date} und später',

  someOf: {
    day: 'ein Tag vom {range}',
    month: 'ein Monat von {range}',
    year: 'ein Jahr von {range}',
    time: 'irgendwann von {range}',
  },
  unknownYear: 'unbekanntes Jahr',
  inYears: '{date} eines Jahres ({years})',
  inUnknownYear: '{date} eines unbekannten Jahres',
  inUnknownMonth: 'Tag {day} eines unbekannten Monats {year}',

};
