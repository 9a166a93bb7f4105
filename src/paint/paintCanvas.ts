/** A scene on a canvas. Painters only paint: what is where, and in which role, the scene says. */
import { cssFont } from '../timeline/fonts.ts';
import type { FontFamilies } from '../timeline/fonts.ts';
import type { Shape } from '../timeline/scene.ts';
import { directionOf } from './direction.ts';
import type { Palette } from './palette.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;

export interface CanvasOptions {
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Default: those of the page. */
  readonly families?: FontFamilies;
}

/** The canvas is taken as it is: resized and cleared by the caller. */
export function paintCanvas(
  context: Context, shapes: readonly Shape[], palette: Palette, { ratio, families }: CanvasOptions,
): void {
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = 'alphabetic';
  for (const shape of shapes) {
    context.globalAlpha = 'opacity' in shape ? shape.opacity ?? 1 : 1;
    if (shape.kind === 'text') paintText(context, shape, palette, families);
    else paintShape(context, shape, palette);
  }
  context.restore();
}

function paintShape(context: Context, shape: Exclude<Shape, Of<'text'>>, palette: Palette): void {
  switch (shape.kind) {
    case 'rect':
      if (!shape.r && !shape.stroke && shape.fill) {
        context.fillStyle = palette[shape.fill];
        context.fillRect(shape.x, shape.y, shape.w, shape.h);
        return;
      }
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.w, shape.h, shape.r ?? 0);
      return fillAndStroke(context, shape, palette);
    case 'circle':
      context.beginPath();
      context.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI);
      return fillAndStroke(context, shape, palette);
    case 'line':
      return paintLine(context, shape, palette);
    case 'poly':
      return paintPoly(context, shape, palette);
    case 'hatch':
      return paintHatch(context, shape, palette);
    case 'soft':
      return paintSoft(context, shape, palette);
  }
}

function fillAndStroke(context: Context, shape: Of<'rect'> | Of<'circle'>, palette: Palette): void {
  if (shape.fill) {
    context.fillStyle = palette[shape.fill];
    context.fill();
  }
  if (shape.stroke) {
    context.strokeStyle = palette[shape.stroke];
    context.lineWidth = shape.strokeWidth ?? 1;
    context.stroke();
  }
}

function paintLine(context: Context, shape: Of<'line'>, palette: Palette): void {
  context.strokeStyle = palette[shape.stroke];
  context.lineWidth = shape.width;
  if (shape.dash) context.setLineDash([...shape.dash]);
  context.beginPath();
  context.moveTo(shape.x1, shape.y1);
  context.lineTo(shape.x2, shape.y2);
  context.stroke();
  if (shape.dash) context.setLineDash([]);
}

function paintPoly(context: Context, { points, stroke, width }: Of<'poly'>, palette: Palette): void {
  context.strokeStyle = palette[stroke];
  context.lineWidth = width;
  context.beginPath();
  for (let i = 0; i + 1 < points.length; i += 2) context.lineTo(points[i] as number, points[i + 1] as number);
  context.stroke();
}

const HATCH_STEP = 10;

function paintHatch(context: Context, { x, y, w, h, stroke }: Of<'hatch'>, palette: Palette): void {
  context.save();
  context.beginPath();
  context.rect(x, y, w, h);
  context.clip();
  context.strokeStyle = palette[stroke];
  context.lineWidth = 1.25;
  context.beginPath();
  // Lines keep to the figure, not to the rectangle, so that panning does not make them crawl.
  for (let sum = Math.ceil((x + y) / HATCH_STEP) * HATCH_STEP; sum < x + w + y + h; sum += HATCH_STEP) {
    context.moveTo(sum - y, y);
    context.lineTo(sum - y - h, y + h);
  }
  context.stroke();
  context.restore();
}

function paintSoft(context: Context, shape: Of<'soft'>, palette: Palette): void {
  const { x, y, w, h, fadeIn, fadeOut } = shape;
  const colour = palette[shape.fill];
  const clear = transparent(colour);
  const gradient = context.createLinearGradient(x, 0, x + w, 0);
  const stop = (at: number, ink: string): void => gradient.addColorStop(Math.min(1, Math.max(0, at)), ink);
  stop(0, fadeIn > 0 ? clear : colour);
  stop(fadeIn / w, colour);
  stop(1 - fadeOut / w, colour);
  stop(1, fadeOut > 0 ? clear : colour);
  context.fillStyle = gradient;
  if (shape.hollow) {
    context.fillRect(x, y, w, 2);
    context.fillRect(x, y + h - 2, w, 2);
  } else context.fillRect(x, y, w, h);
}

/** The same colour, invisible: fading to plain `transparent` would pass through grey in some browsers. */
function transparent(colour: string): string {
  return /^#[\da-f]{6}$/i.test(colour) ? `${colour}00` : `rgb(from ${colour} r g b / 0)`;
}

function paintText(
  context: Context, shape: Of<'text'>, palette: Palette, families: FontFamilies | undefined,
): void {
  context.font = cssFont(shape.font, families);
  context.fillStyle = palette[shape.fill];
  context.direction = directionOf(shape.text);
  context.textAlign = shape.align === 'start' ? 'left' : shape.align === 'end' ? 'right' : 'center';
  context.fillText(shape.text, shape.x, shape.y);
}
