/** Generates valid EDTF strings of every form, for property tests. */
import fc from 'fast-check';

const two = (number: number): string => String(number).padStart(2, '0');
const qualifier = fc.constantFrom('', '', '?', '~', '%');

const year = fc.integer({ min: -9999, max: 9999 }).map((number) => {
  const digits = String(Math.abs(number)).padStart(4, '0');
  return number < 0 ? `-${digits}` : digits;
});
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 28 }).map(two);
const season = fc.integer({ min: 21, max: 41 }).map(String);

const qualifiedDay = fc
  .tuple(qualifier, year, qualifier, qualifier, month, qualifier, qualifier, day, qualifier)
  .map(([a, y, b, c, m, d, e, dd, f]) => `${a}${y}${b}-${c}${m}${d}-${e}${dd}${f}`);

const unspecified = fc.constantFrom(
  '198X', '19XX', '1XXX', 'XXXX', '-01XX', '1985-XX', '1985-04-XX', '1985-XX-XX', '156X-12-25', 'XXXX-12-XX',
  '1XXX-12', '1984-1X', '1985-XX-15', '2004-06-2X', '1X5X', '198X-24',
);
const alone = fc.oneof(
  fc.integer({ min: 10_000, max: 1_000_000_000 }).map((number) => `Y${number}`),
  fc.integer({ min: 10_000, max: 1_000_000_000 }).map((number) => `Y-${number}`),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 4, max: 9 })).map(([n, zeros]) => `Y-${n}E${zeros}`),
  fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 })).map(([y, s]) => `${y}S${s}`),
);

const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
);
const part = fc.oneof(
  plain,
  fc.tuple(plain, qualifier).map((parts) => parts.join('')),
  qualifiedDay,
  fc.tuple(year, season, qualifier).map(([y, s, q]) => `${y}-${s}${q}`),
  unspecified,
  alone,
);

/** Two dates in order: years far enough apart that no precision can turn them round. */
const ordered = fc
  .tuple(fc.integer({ min: 1000, max: 4999 }), fc.integer({ min: 5000, max: 9998 }), month, day, qualifier)
  .map(([first, last, m, d, q]): [string, string] => [`${first}-${m}-${d}`, `${last}${q}`]);

const interval = fc.oneof(
  ordered.map((ends) => ends.join('/')),
  part.chain((end) => fc.constantFrom(`${end}/..`, `../${end}`, `${end}/`, `/${end}`, `${end}/${end}`)),
);
const member = fc.oneof(part, ordered.map((ends) => ends.join('..')));
const set = fc
  .tuple(fc.array(member, { minLength: 1, maxLength: 4 }), fc.boolean(), part, fc.constantFrom('', 'from', 'to'))
  .map(([members, one, end, open]) => {
    const all = [...members];
    if (open === 'to') all.unshift(`..${end}`);
    if (open === 'from') all.push(`${end}..`);
    return one ? `[${all.join(',')}]` : `{${all.join(',')}}`;
  });
const dateTime = fc
  .tuple(year, month, day, fc.constantFrom('', 'Z', '-04', '+04:30'))
  .map(([y, m, d, zone]) => `${y}-${m}-${d}T23:20:30${zone}`);

export const edtfStrings = fc.oneof({ weight: 3, arbitrary: part }, interval, set, dateTime);
