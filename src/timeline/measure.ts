/** Widths of texts without a browser, so that a layout is the same in Node, in tests and on screen. */
import type { Px } from '../model/units.ts';
import { FONTS } from './fonts.ts';
import { INTER_WIDTHS } from './fontWidths.ts';
import type { FontWidths } from './fontWidths.ts';
import type { FontRole, MeasureText } from './scene.ts';

/** Scripts that are set in squares of one em. */
const SQUARE = new RegExp(
  String.raw`[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]`
    + String.raw`|\p{Emoji_Presentation}`,
  'u',
);
const COMBINING = /\p{Mark}|\p{Format}/u;
/** A generous mean for scripts that the table does not hold (Arabic, Cyrillic, Greek, Devanagari …). */
const OTHER = 680;

/** Whether every character's width is known; else some are guessed. */
export function isMeasured(text: string): boolean {
  for (const character of text) if (!isKnown(character)) return false;
  return true;
}

function isKnown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 32 && code < 127) || (code >= 160 && code < 256) || character in INTER_WIDTHS[400].marks;
}

/** Sum of the characters' widths; kerning, which only tightens, is left out. */
export const measureInTable: MeasureText = (text: string, font: FontRole): Px => {
  const { size, weight } = FONTS[font];
  const widths = INTER_WIDTHS[weight];
  let sum = 0;
  for (const character of text) sum += widthOf(character, widths);
  return (sum * size) / 1000;
};

function widthOf(character: string, widths: FontWidths): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 32 && code < 127) return widths.ascii[code - 32] ?? OTHER;
  if (code >= 160 && code < 256) return widths.latin1[code - 160] ?? OTHER;
  const mark = widths.marks[character];
  if (mark !== undefined) return mark;
  if (SQUARE.test(character)) return 1000;
  return COMBINING.test(character) ? 0 : OTHER;
}
