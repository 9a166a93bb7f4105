/** Widths of texts as the browser sets them, remembered. */
import { cssFont } from '../../timeline/fonts.ts';
import { measureInTable } from '../../timeline/measure.ts';
import type { FontRole, MeasureText } from '../../timeline/scene.ts';

/** Texts remembered per role; headlines and dates of a large story, not every string there could be. */
const MOST = 20_000;

/** Measures on a canvas. Make a new one when fonts have arrived, as old widths then are wrong. */
export function canvasMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return measureInTable;
  const known = new Map<FontRole, Map<string, number>>();
  return (text, role) => {
    let widths = known.get(role);
    if (!widths || widths.size >= MOST) known.set(role, (widths = new Map()));
    let width = widths.get(text);
    if (width === undefined) {
      context.font = cssFont(role);
      width = context.measureText(text).width;
      widths.set(text, width);
    }
    return width;
  };
}
