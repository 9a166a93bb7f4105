/** A scene as SVG text: for export, pre-drawn pages, preview pictures and snapshot tests. */
import { FONTS } from '../timeline/fonts.ts';
import type { Ink, Shape } from '../timeline/scene.ts';
import { directionOf } from './direction.ts';
import type { Palette } from './palette.ts';

export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** So many px of the picture are one of the scene's; default: 1. */
  readonly ratio?: number;
  /** Accessible name of the picture. */
  readonly title: string;
  /** In a sentence, for who does not see it. */
  readonly description?: string;
}

type SoftShape = Extract<Shape, { kind: 'soft' }>;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Numbers are rounded to hundredths of a pixel, so equal scenes give equal texts. */
export function sceneToSvg(
  shapes: readonly Shape[], { width, height, ratio = 1, palette, title, description }: SvgOptions,
): string {
  const definitions: string[] = [];
  const body = shapes.map((shape) => element(shape, palette, definitions));
  const defs = definitions.length > 0 ? `<defs>\n${definitions.join('\n')}\n</defs>\n` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`
    + ` viewBox="0 0 ${rounded(width / ratio)} ${rounded(height / ratio)}" role="img">\n`
    + `<title>${escapeXml(title)}</title>\n`
    + `${description === undefined ? '' : `<desc>${escapeXml(description)}</desc>\n`}${defs}`
    + `${tag('rect', { width, height, fill: palette.paper })}\n${body.join('\n')}\n</svg>\n`;
}

function element(shape: Shape, palette: Palette, definitions: string[]): string {
  switch (shape.kind) {
    case 'rect':
      return tag('rect', {
        x: shape.x, y: shape.y, width: shape.w, height: shape.h, rx: shape.r, ...painted(shape, palette),
      });
    case 'circle':
      return tag('circle', { cx: shape.cx, cy: shape.cy, r: shape.r, ...painted(shape, palette) });
    case 'line':
      return tag('line', {
        x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2, stroke: palette[shape.stroke],
        'stroke-width': shape.width, 'stroke-dasharray': shape.dash?.join(' '), opacity: shape.opacity,
      });
    case 'poly':
      return tag('polyline', {
        points: shape.points.map(rounded).join(' '), fill: 'none', stroke: palette[shape.stroke],
        'stroke-width': shape.width, opacity: shape.opacity,
      });
    case 'hatch':
      return tag('rect', {
        x: shape.x, y: shape.y, width: shape.w, height: shape.h,
        fill: hatch(palette[shape.stroke], definitions),
      });
    case 'soft':
      return soft(shape, palette, definitions);
    case 'text':
      return text(shape, palette);
  }
}

function painted(
  shape: { fill?: Ink; stroke?: Ink; strokeWidth?: number; opacity?: number }, palette: Palette,
): Attributes {
  return {
    fill: shape.fill ? palette[shape.fill] : 'none',
    stroke: shape.stroke && palette[shape.stroke],
    'stroke-width': shape.stroke && (shape.strokeWidth ?? 1),
    opacity: shape.opacity,
  };
}

function hatch(colour: string, definitions: string[]): string {
  const pattern = `<pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse"`
    + ` patternTransform="rotate(45)">`
    + `${tag('line', { x1: 0, y1: 0, x2: 0, y2: 8, stroke: colour, 'stroke-width': 2 })}</pattern>`;
  if (!definitions.includes(pattern)) definitions.push(pattern);
  return 'url(#hatch)';
}

function soft(shape: SoftShape, palette: Palette, definitions: string[]): string {
  const { x, y, w, h, fadeIn, fadeOut } = shape;
  const colour = palette[shape.fill];
  const id = `soft${definitions.length}`;
  const stop = (offset: number, opacity: number): string =>
    tag('stop', { offset: Math.min(1, Math.max(0, offset)), 'stop-color': colour, 'stop-opacity': opacity });
  const stops = [
    stop(0, fadeIn > 0 ? 0 : 1), stop(fadeIn / w, 1), stop(1 - fadeOut / w, 1), stop(1, fadeOut > 0 ? 0 : 1),
  ];
  const ends = `x1="${rounded(x)}" x2="${rounded(x + w)}" y1="0" y2="0"`;
  definitions.push(`<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>`
    + `${stops.join('')}</linearGradient>`);
  const fill = `url(#${id})`;
  if (!shape.hollow) return tag('rect', { x, y, width: w, height: h, fill, opacity: shape.opacity });
  const line = (at: number): string =>
    tag('rect', { x, y: at, width: w, height: 2, fill, opacity: shape.opacity });
  return line(y) + line(y + h - 2);
}

function text(shape: Extract<Shape, { kind: 'text' }>, palette: Palette): string {
  const { size, weight, family } = FONTS[shape.font];
  const rtl = directionOf(shape.text) === 'rtl';
  const swapped = { start: 'end', middle: 'middle', end: 'start' } as const;
  const anchor = rtl ? swapped[shape.align] : shape.align;
  return `<text${attributes({
    x: shape.x, y: shape.y, fill: palette[shape.fill], 'font-family': family, 'font-size': size,
    'font-weight': weight, 'text-anchor': anchor === 'start' ? undefined : anchor,
    direction: rtl ? 'rtl' : undefined, opacity: shape.opacity,
  })}>${escapeXml(shape.text)}</text>`;
}

function tag(name: string, values: Attributes): string {
  return `<${name}${attributes(values)}/>`;
}

function attributes(values: Attributes): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, typeof value === 'number' ? rounded(value) : escapeXml(String(value))])
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;',
};

/** Characters that XML forbids are left out. */
function escapeXml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replace(/[^\P{Cc}\t\n\r]/gu, '');
}
