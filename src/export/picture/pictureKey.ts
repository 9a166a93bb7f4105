/**
 * What the signs in a picture mean, in a line or two: only those that are in it. On the page the key stands
 * beside the figure; a picture has nothing beside it.
 *
 *     ●  happened   ○  planned   ░▓▓▓░  some time within   ⌇⌇  time skipped
 */
import type { Px } from '../../model/units.ts';
import type { Mark } from '../../timeline/marks.ts';
import type { MeasureText, Shape } from '../../timeline/scene.ts';
import { DASH } from '../../timeline/labelShapes.ts';
import { vertical } from '../../timeline/shapes.ts';
import type { KeyStrings } from '../../words/strings.ts';

export type KeySign = Exclude<keyof KeyStrings, 'title'>;

export interface SeenSigns {
  /** Those drawn, and of events that match. */
  readonly marks: readonly Mark[];
  /** A leader is dashed. */
  readonly workedOut: boolean;
  /** Time is skipped. */
  readonly skips: boolean;
  /** How well they count, where columns are drawn. */
  readonly columns: 'exact' | 'about' | null;
}

/** In the order of the page's key. That a filled dot happened goes without saying, alone. */
export function signsSeen({ marks, workedOut, skips, columns }: SeenSigns): readonly KeySign[] {
  const bars = marks.flatMap((mark) => mark.bars).filter(({ kind }) => kind === 'bar');
  const isSoft = ({ fadeIn, fadeOut }: (typeof bars)[number]) => fadeIn > 0 || fadeOut > 0;
  const seen: Readonly<Record<KeySign, boolean>> = {
    happened: marks.some(({ hollow }) => !hollow),
    planned: marks.some(({ hollow }) => hollow),
    wholeSpan: bars.some((bar) => !isSoft(bar)),
    someTimeWithin: bars.some(isSoft),
    workedOut,
    skipped: skips,
    counted: columns === 'exact',
    countedAbout: columns === 'about',
  };
  const signs = (Object.keys(seen) as KeySign[]).filter((sign) => seen[sign]);
  return signs.length === 1 && signs[0] === 'happened' ? [] : signs;
}

export interface KeyPlace {
  readonly left: Px;
  readonly right: Px;
  /** Baseline of the first line. */
  readonly top: Px;
}

export interface PictureKey {
  readonly shapes: readonly Shape[];
  readonly lines: number;
}

/** From one line to the next. */
export const KEY_PITCH: Px = 18;

const WIDTHS: Readonly<Record<KeySign, Px>> = {
  happened: 11, planned: 11, wholeSpan: 22, someTimeWithin: 22, workedOut: 3, skipped: 24, counted: 15,
  countedAbout: 15,
};
const BETWEEN: Px = 16;
const TO_TEXT: Px = 6;

export function pictureKey(
  signs: readonly KeySign[], words: KeyStrings, measure: MeasureText, { left, right, top }: KeyPlace,
): PictureKey {
  const shapes: Shape[] = [];
  let x = left;
  let lines = signs.length > 0 ? 1 : 0;
  for (const sign of signs) {
    const text = words[sign];
    const width = WIDTHS[sign] + TO_TEXT + measure(text, 'note');
    if (x > left && x + width > right) {
      x = left;
      lines += 1;
    }
    const y = top + (lines - 1) * KEY_PITCH;
    shapes.push(...signShapes(sign, x, y - 4));
    const at = { x: x + WIDTHS[sign] + TO_TEXT, y, align: 'start' } as const;
    shapes.push({ kind: 'text', ...at, text, font: 'note', fill: 'muted' });
    x += width + BETWEEN;
  }
  return { shapes, lines };
}

/** @param x its left edge @param y its middle */
function signShapes(sign: KeySign, x: Px, y: Px): Shape[] {
  const w = WIDTHS[sign];
  switch (sign) {
    case 'happened':
      return [{ kind: 'circle', cx: x + 5.5, cy: y, r: 5, fill: 'ink' }];
    case 'planned':
      return [{ kind: 'circle', cx: x + 5.5, cy: y, r: 4, fill: 'paper', stroke: 'ink', strokeWidth: 2 }];
    case 'wholeSpan':
      return [{ kind: 'rect', x, y: y - 4.5, w, h: 9, r: 4.5, fill: 'ink' }];
    case 'someTimeWithin':
      return [{ kind: 'soft', x, y: y - 4.5, w, h: 9, fadeIn: 7, fadeOut: 7, fill: 'ink' }];
    case 'workedOut':
      return [vertical(x + 1, y - 7, y + 7, 'muted', { dash: DASH })];
    case 'skipped': {
      const teeth = Array.from({ length: 9 }, (_, i) => [x + i * 3, y + (i % 2 ? -3 : 3)]);
      return [{ kind: 'poly', points: teeth.flat(), stroke: 'muted', width: 1 }];
    }
    case 'counted':
      return [4, 9, 6, 3].map((h, i) => ({ kind: 'rect', x: x + i * 4, y: y + 5 - h, w: 3, h, fill: 'ink' }));
    case 'countedAbout':
      return [5, 9, 5].map((h, i) => ({ kind: 'rect', x: x + i * 5, y: y + 5 - h, w: 5, h, fill: 'ink', opacity: 0.5 }));
  }
}
