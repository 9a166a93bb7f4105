/**
 * Hovered and chosen event: label, mark and actors lit together, painted over the base. Nothing in
 * the base moves for it; an event without a label shows one here for as long as it is lit.
 */
import type { Px, Row } from '../model/units.ts';
import { litActorShapes, placeActorMarks } from './actorShapes.ts';
import { isVisible, placeAnchors } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { breakPlateShape, breakTextShape } from './breakTexts.ts';
import { FIGURE_EDGE } from './composition.ts';
import { DASH, labelTextShapes, plateShape } from './labelShapes.ts';
import { LEADER_GAP } from './labels.ts';
import type { LabelPlace } from './labels.ts';
import { labelForms, labelTexts } from './labelTexts.ts';
import type { EventPlace, LayoutInput, TimelineLayout } from './layout.ts';
import { placeMarks } from './marks.ts';
import { DOT } from './markStretch.ts';
import type { Shape } from './scene.ts';
import { crisp, dotShape, markShapes } from './shapes.ts';

export function highlightShapes(input: LayoutInput, layout: TimelineLayout): Shape[] {
  const rows = new Set([input.chosen, input.hovered].filter((row) => row !== null));
  return [...rows].flatMap((row) => lit(row, input, layout));
}

function lit(row: Row, input: LayoutInput, layout: TimelineLayout): Shape[] {
  const place = layout.places.get(row) ?? placeOf(row, input, layout);
  if (!place?.anchor.inPlane) return [];
  const { anchor, mark } = place;
  const { composition, dense } = layout;
  const label = place.label ?? floating(anchor, input, layout);
  const [actors] = placeActorMarks(input.table, [{ anchor, mark }], input.actorRows, composition);
  const last = actors?.places.at(-1);
  const top = label ? label.box.y - 2 : composition.strip.top;
  const foot = dense ? composition.band.bottom : anchor.y;
  const workedOut = input.table.basis[row] === 'workedOut';
  const line: Shape = {
    kind: 'line', x1: crisp(anchor.x), y1: top, x2: crisp(anchor.x), y2: last ? last.y : foot,
    stroke: 'accent', width: 1.5, ...(workedOut ? { dash: DASH } : {}),
  };
  const marks = dense
    ? [dotShape(anchor.x, foot, DOT - 1, mark.hollow, 'accent')]
    : mark.bars.filter((bar) => isVisible(bar, layout.plane))
      .flatMap((bar) => markShapes(bar, mark.hollow, 'accent', layout.plane));
  return [
    ...(label ? plate(label) : []),
    line,
    ...crossed(anchor.x, top, row, layout),
    ...marks,
    ...(actors ? litActorShapes(actors, layout.plane) : []),
    ...(label ? labelTextShapes(label, { headline: 'accent', date: 'ink' }) : []),
  ];
}

/** Labels, words over breaks and on the axis that the lit leader passes behind, drawn once more. */
function crossed(x: Px, top: Px, row: Row, { places, breakTexts, axisLabels }: TimelineLayout): Shape[] {
  const shapes = [
    ...breakTexts
      .filter(({ box }) => x > box.x - 3 && x < box.x + box.w + 3)
      .flatMap((text) => [breakPlateShape(text), breakTextShape(text)]),
    ...axisLabels
      .filter((label) => x > label.x - 2 && x < label.x + label.w + 2)
      .flatMap(({ plate: under, text }) => [under, text]),
  ];
  for (const { label } of places.values()) {
    if (!label || label.anchor.row === row) continue;
    const { box } = label;
    if (x < box.x - 5 || x > box.x + box.w + 5 || box.y + box.h < top) continue;
    shapes.push(plateShape(label), ...labelTextShapes(label, { headline: 'ink', date: 'muted' }));
  }
  return shapes;
}

/** In density most events have no place of their own. */
function placeOf(row: Row, input: LayoutInput, { scale, composition }: TimelineLayout): EventPlace | null {
  const [mark] = placeMarks(input.table, [row], scale, composition);
  const [anchor] = mark ? placeAnchors([mark], composition) : [];
  return mark && anchor ? { mark, anchor, label: null } : null;
}

/** Under the text, from the leader on; over whatever label a floating one covers. */
function plate({ box, anchor, align }: LabelPlace): Shape[] {
  const x = align === 'start' ? anchor.x : box.x - 7;
  const w = align === 'start' ? box.x + box.w + 7 - anchor.x : anchor.x - x;
  const at = { kind: 'rect', x, y: box.y - 3, w, h: box.h + 5, r: 4 } as const;
  return [{ ...at, fill: 'paper' }, { ...at, fill: 'accentSoft' }];
}

/** In the lowest tier, on the side where it fits. */
function floating(anchor: Anchor, input: LayoutInput, { composition }: TimelineLayout): LabelPlace | null {
  const [text] = labelTexts(input, anchor.row, labelForms(composition));
  if (!text) return null;
  const bottom = composition.tiers[0] ?? composition.strip.top;
  const { plane } = composition;
  const most = plane.x + plane.w - text.w;
  const align = anchor.x + LEADER_GAP <= most ? 'start' : 'end';
  const wanted = align === 'start' ? anchor.x + LEADER_GAP : anchor.x - LEADER_GAP - text.w;
  const x = Math.max(FIGURE_EDGE, Math.min(wanted, most));
  return { anchor, text, align, box: { x, y: bottom - text.h, w: text.w, h: text.h } };
}
