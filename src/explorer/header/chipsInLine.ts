/** How many filters have a chip in the line of counts; the others are behind "+2 more". */
import type { Px } from '../../model/units.ts';
import { FONTS } from '../../timeline/fonts.ts';
import { measureInTable } from '../../timeline/measure.ts';
import type { FontRole } from '../../timeline/scene.ts';

/** Edges of a chip, and its "×" (controls.css). */
const AROUND_NAME: Px = 38;
const GAP: Px = 8;
/** What counts the others. */
const MORE: Px = 76;
/** Of names, and of the texts beside the chips. */
const NAME_SIZE: Px = 13;
const BESIDE_SIZE: Px = 14;

/**
 * Names are whole as long as the first ones leave room for what counts the rest; the first is there in any case,
 * cut where it must be.
 *
 * @param names of the filters
 * @param beside other texts in the line; empty ones take no room
 * @param width of the line; 0 while it is not known
 */
export function chipsInLine(names: readonly string[], beside: readonly string[], width: Px): number {
  const texts = beside.filter(({ length }) => length > 0);
  const room = width - texts.reduce((sum, text) => sum + widthOf(text, 'label', BESIDE_SIZE) + GAP, 0);
  const ends: Px[] = [];
  for (const name of names) ends.push((ends.at(-1) ?? 0) + widthOf(name, 'leadNote', NAME_SIZE) + AROUND_NAME + GAP);
  if ((ends.at(-1) ?? 0) <= room) return names.length;
  return Math.max(1, ends.filter((end) => end + MORE <= room).length);
}

/** @param role of the same weight, whatever its size */
function widthOf(text: string, role: FontRole, size: Px): Px {
  return (measureInTable(text, role) / FONTS[role].size) * size;
}
