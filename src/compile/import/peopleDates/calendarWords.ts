/** Names of months, week days and seasons in the languages that timelines were seen to be written in. */

const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'ro', 'hu', 'tr', 'ru', 'uk', 'el',
];

/** Lower case, without a full stop at the end. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** Words by number; a word that means two numbers in two languages means nothing. */
function index(entries: readonly (readonly [word: string, number: number])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const [word, number] of entries) {
    if (/\d/.test(word) || word.length < 3) continue;
    if ((found.get(word) ?? number) !== number) doubtful.add(word);
    found.set(word, number);
  }
  for (const word of doubtful) found.delete(word);
  return found;
}

function names(part: 'month' | 'weekday', dates: readonly Date[]): [string, number][] {
  const styles = ['long', 'short'] as const;
  return LANGUAGES.flatMap((language) =>
    styles.flatMap((style) => {
      const alone = new Intl.DateTimeFormat(language, { [part]: style, timeZone: 'UTC' });
      // Slavic months stand in another case beside a day.
      const beside = new Intl.DateTimeFormat(language, { [part]: style, day: 'numeric', timeZone: 'UTC' });
      return dates.flatMap((date, i): [string, number][] => [
        [keyOf(alone.format(date)), i + 1],
        [keyOf(beside.formatToParts(date).find(({ type }) => type === part)?.value ?? ''), i + 1],
      ]);
    }),
  );
}

const MONTHS = index([
  ...names('month', Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 15)))),
  ['sept', 9], ['jänner', 1], ['feber', 2], ['märz', 3], ['maerz', 3],
]);

/** 1 January 2024 was a Monday. */
const WEEKDAYS = index(names('weekday', Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)))));

/** EDTF codes of the seasons. */
const SEASONS = index([
  ['spring', 21], ['springtime', 21], ['frühling', 21], ['frühjahr', 21], ['printemps', 21], ['primavera', 21],
  ['summer', 22], ['summertime', 22], ['sommer', 22], ['été', 22], ['verano', 22], ['estate', 22],
  ['autumn', 23], ['fall', 23], ['herbst', 23], ['automne', 23], ['otoño', 23], ['autunno', 23],
  ['winter', 24], ['wintertime', 24], ['hiver', 24], ['invierno', 24], ['inverno', 24],
]);

/** 1–12; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(keyOf(word));
}

/** 21–24, EDTF’s codes; undefined for any other word. */
export function seasonOf(word: string): number | undefined {
  return SEASONS.get(keyOf(word));
}

/** 1–7 from Monday; undefined for any other word. */
export function weekdayOf(word: string): number | undefined {
  return WEEKDAYS.get(keyOf(word));
}

export function weekdayName(weekday: number): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}
