/**
 * The figures that are drawn ahead, by size. Of those that fit the style sheet shows the last: wider, times
 * spread; higher, its parts move apart as they do in the layout (`slopes.ts`).
 */
import type { Px } from '../model/units.ts';

/** Of the figure without its foot: here its picture is exact. */
export interface Stage {
  readonly width: Px;
  readonly height: Px;
}

/** In windows of 1280 × 720 and 1440 × 900 the header leaves these, as a rule; and lower ones. */
const STAGES: readonly Stage[] = [
  { width: 720, height: 430 },
  { width: 1200, height: 430 },
  { width: 1280, height: 550 },
  { width: 1440, height: 730 },
];

/** Of stories that fill a picture with columns: fewer, as each is long. */
const FEW: readonly Stage[] = STAGES.filter((_, i) => i !== 1);

export function stagesFor(dense: boolean): readonly Stage[] {
  return dense ? FEW : STAGES;
}

/** The figure measures itself in whole px. */
const WHOLE_PX: Px = 1;

/** Under which it fits, in a container as large as the figure; the first is shown in lower ones, too. */
export function conditionOf({ width, height }: Stage, isFirst: boolean): string {
  const wide = `(min-width:${width - WHOLE_PX}px)`;
  return isFirst ? wide : `${wide} and (min-height:${height - WHOLE_PX}px)`;
}
