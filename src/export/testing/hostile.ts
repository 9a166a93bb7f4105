/** Texts that break careless writers. */
import fc from 'fast-check';

const PIECES = [
  '"', "'", ',', ';', ':', '\\', '\n', '\r\n', '\t', '=', '+', '-', '@', '{', '}', '%', '&', '#', '$', '_', '~', '^',
  '<b>', '</i>', '&amp;', '  ', ' - ', '  - ', 'TY  - ', 'END:VEVENT', '@article{', 'and', ' and ', '\\n', '``',
  '\u0000', '\u0007', '\u0085', '\u2028', '\u202E', '\u200F', '\uFEFF', 'שלום', 'مرحبا', '北京', 'é', 'ß', '👩‍👩‍👧', '🇪🇺', '\u0301',
  '=HYPERLINK("http://x.example","y")', '-2+3', 'http://a.example/?b=c&d', 'Ada', 'Quist', 'O’Neill', '2031',
];

/** Well formed, but for half a surrogate pair now and then. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constant('\uD83D')), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
