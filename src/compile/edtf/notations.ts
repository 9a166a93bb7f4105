/**
 * Other ways in which people write dates, and what they are in EDTF. Each notation gives candidates
 * only; the caller keeps those that are valid. The names of months and seasons are English and
 * German, the languages that authors have been seen to write.
 */

/** Gives the EDTF candidates for a match; `convert` gives those for a phrase inside it. */
export type Convert = (text: string) => readonly string[];

export interface Notation {
  readonly form: RegExp;
  readonly write: (groups: readonly string[], convert: Convert) => readonly string[];
}

const MONTHS = [
  /^jan|^jän/, /^feb/, /^mar|^mär/, /^apr/, /^ma[yi]/, /^jun/,
  /^jul/, /^aug/, /^sep/, /^o[ck]t/, /^nov/, /^de[cz]/,
];
const SEASONS: readonly [RegExp, number][] = [
  [/^spring|^frühling|^frühjahr/, 21],
  [/^summer|^sommer/, 22],
  [/^autumn|^fall|^herbst/, 23],
  [/^winter/, 24],
];

function pad(digits: string | undefined, length = 2): string {
  return (digits ?? '').padStart(length, '0');
}

/** `word` as the two digits of a month or season. */
function monthDigits(word = ''): string | null {
  const lower = word.toLowerCase();
  const month = MONTHS.findIndex((name) => name.test(lower));
  if (month >= 0) return pad(String(month + 1));
  const season = SEASONS.find(([name]) => name.test(lower));
  return season ? String(season[1]) : null;
}

function named(year = '', word = '', day?: string): string[] {
  const month = monthDigits(word);
  if (month === null) return [];
  return [day === undefined ? `${year}-${month}` : `${year}-${month}-${pad(day)}`];
}

/** Every start with every end. */
function pairs(
  starts: readonly string[],
  ends: readonly string[],
  write: (start: string, end: string) => string,
): string[] {
  return starts.flatMap((start) => ends.map((end) => write(start, end)));
}

/** What the drafts before 2019 wrote. */
function presentForm(text: string): string {
  return text
    .replace(/\((\d\d)\)([?~%])/g, '$2$1')
    .replace(/\?~|~\?/g, '%')
    .replace(/(?<=\d)u+/g, (letters) => 'X'.repeat(letters.length))
    .replace(/x/g, 'X')
    .replace(/^y/, 'Y')
    .replace(/(?<=\d)e(?=\d)/, 'E')
    .replace(/(?<=\d)[ps](?=\d)/, 'S')
    .replace(/\bunknown\b/, '')
    .replace(/\bopen\b/, '..');
}

/** In the order in which they are tried. */
export const NOTATIONS: readonly Notation[] = [
  // 2024 - 01 - 26, [1667, 1668]
  { form: /^(.*\s.*)$/, write: ([text = '']) => [text.replace(/\s/g, '')] },
  { form: /^(.+)$/, write: ([text = '']) => [presentForm(text)] },
  // 20240126, 202401, 12024
  { form: /^(\d{4})(\d\d)(\d\d)$/, write: ([year, month, day]) => [`${year}-${month}-${day}`] },
  { form: /^(\d{4})(\d\d)$/, write: ([year, month]) => [`${year}-${month}`] },
  { form: /^(-?\d{5,})$/, write: ([year]) => [`Y${year}`] },
  // 198, 476, 19
  {
    form: /^(-?)(\d{2,3})([?~%]?)$/,
    write: ([sign, digits = '', qualifier]) =>
      [digits.padEnd(4, 'X'), pad(digits, 4)].map((year) => `${sign}${year}${qualifier}`),
  },
  // 2024-1-5, 2024/01/26, 2024-13-01
  {
    form: /^(-?\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/,
    write: ([year, month, day]) => [`${year}-${pad(month)}-${pad(day)}`],
  },
  {
    form: /^(-?\d{4})-(\d{1,2})-(\d{1,2})$/,
    write: ([year, month, day]) => (Number(month) > 12 ? [`${year}-${pad(day)}-${pad(month)}`] : []),
  },
  { form: /^(-?\d{4})[-. ](\d)$/, write: ([year, month]) => [`${year}-${pad(month)}`] },
  // 26.1.2024, 12/05/2024 (day or month first), 1/2024
  {
    form: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/,
    write: ([day, month, year]) => [`${year}-${pad(month)}-${pad(day)}`],
  },
  {
    form: /^(\d{1,2})[/ -](\d{1,2})[/ -](\d{4})$/,
    write: ([one, two, year]) => [`${year}-${pad(two)}-${pad(one)}`, `${year}-${pad(one)}-${pad(two)}`],
  },
  { form: /^(\d{1,2})[/.](\d{4})$/, write: ([month, year]) => [`${year}-${pad(month)}`] },
  // 26 January 2024, 26. Januar 2024; January 26, 2024; January 2024, spring of 2024
  {
    form: /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ?(\p{L}+)\.?,? (\d{4})$/iu,
    write: ([day, month, year]) => named(year, month, day),
  },
  {
    form: /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu,
    write: ([month, day, year]) => named(year, month, day),
  },
  { form: /^(\p{L}+)\.?,?(?: of)? (\d{4})$/u, write: ([month, year]) => named(year, month) },
  { form: /^(\d{4})[- ](\p{L}+)$/u, write: ([year, month]) => named(year, month) },
  // Q1 2024, 2024-Q1
  { form: /^Q([1-4])[ /-]?(\d{4})$/i, write: ([quarter, year]) => [`${year}-${32 + Number(quarter)}`] },
  { form: /^(\d{4})[ -]?Q([1-4])$/i, write: ([year, quarter]) => [`${year}-${32 + Number(quarter)}`] },
  // the 1980s, the 20th century, 500 BC, AD 79
  { form: /^(?:the )?(\d{3})0(?:['’]?s|er)(?: Jahre)?$/i, write: ([decade]) => [`${decade}X`] },
  {
    form: /^(?:the )?(\d{1,2})(?:st|nd|rd|th|\.) (?:century|jahrhundert)$/i,
    write: ([century]) => [`${pad(String(Number(century) - 1))}XX`],
  },
  {
    form: /^(\d{1,4}) ?(?:BCE?|B\.C\.|v\. ?Chr\.)$/i,
    write: ([year]) => [(Number(year) > 1 ? '-' : '') + pad(String(Number(year) - 1), 4)],
  },
  { form: /^(?:AD ?)?(\d{1,4})(?: ?(?:AD|CE|n\. ?Chr\.))?$/i, write: ([year]) => [pad(year, 4)] },
  // about 1984, perhaps 1984
  {
    form: /^(?:about|around|circa|approximately|approx\.?|ca?\.?|etwa|um|~) ?(\d.*|\p{L}+ \d{4})$/iu,
    write: ([date = ''], convert) => convert(date).map((edtf) => `${edtf}~`),
  },
  {
    form: /^(?:perhaps|possibly|probably|maybe|vielleicht|\?) ?(.+)$/i,
    write: ([date = ''], convert) => convert(date).map((edtf) => `${edtf}?`),
  },
  // since 2016, until 1985, between 2016 and 2018
  {
    form: /^(?:since|from|seit|ab) (.+)$/i,
    write: ([start = ''], convert) => convert(start).map((date) => `${date}/..`),
  },
  {
    form: /^(?:until|till|up to|to|bis) (.+)$/i,
    write: ([end = ''], convert) => convert(end).map((date) => `../${date}`),
  },
  {
    form: /^between (.+) and (.+)$/i,
    write: ([start = '', end = ''], convert) => pairs(convert(start), convert(end), (a, b) => `[${a}..${b}]`),
  },
  // 2024/2023: the later end first
  { form: /^([^/]+)\/([^/]+)$/, write: ([start, end]) => [`${end}/${start}`] },
  // 2024-01-26..2024-01-27: all of it or one day of it; 2016/18, 2016-2018, 1 May 2024 to 3 May 2024
  {
    form: /^([^/]+?)\.\.([^/]+)$/,
    write: ([start = '', end = ''], convert) => {
      const [starts, ends] = [convert(start), convert(end)];
      const spans = pairs(starts, ends, (a, b) => `${a}/${b}`);
      return [...spans, ...pairs(starts, ends, (a, b) => `[${a}..${b}]`)];
    },
  },
  {
    form: /^(\d{2})(\d{2})(?:\/| - )(\d{2})$/,
    write: ([century, start, end]) => [`${century}${start}/${century}${end}`],
  },
  {
    form: /^([^/]+?) ?(?: - |\/|(?<=\d{4})-(?=\d{4}$)| to | bis ) ?([^/]+)$/,
    write: ([start = '', end = ''], convert) => pairs(convert(start), convert(end), (a, b) => `${a}/${b}`),
  },
];
