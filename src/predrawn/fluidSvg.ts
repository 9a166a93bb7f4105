/**
 * A scene as SVG that keeps its shape at other sizes than its own: times are shares of the width, texts and
 * dots keep their size, and heights that are added move its parts by classes of the style sheet.
 *
 *     <svg class="plane">                                over the plane: 100 % is its width
 *       <svg viewBox="0 0 1212 1" width="100%" height="1">   bars and lines: px of the layout, stretched sideways
 *         <g class="k40 ink"><path d="M3 5h20v8h-20z"/>
 *       <text class="k40 t-label ink" x="3.25%" y="12">   several of the same looks in a group
 *
 * Colours are classes by role: the page's theme, and its change, hold without a script.
 */
import type { Px } from '../model/units.ts';
import { directionOf } from '../paint/direction.ts';
import type { Ink, Shape } from '../timeline/scene.ts';
import { escaped } from '../pages/html.ts';
import type { Slope } from './slopes.ts';

export interface FluidOptions {
  /** Left edge and width of the plane. */
  readonly plane: { readonly x: Px; readonly w: Px };
  readonly height: Px;
  readonly slope: Slope;
  /** Columns stand in the rows of the actors. */
  readonly dense: boolean;
  /** Begins the ids of this picture. */
  readonly id: string;
}

/** What a shape became: neighbours of the same kind and looks share an element. */
interface Piece {
  readonly stretched: boolean;
  readonly looks: string;
  /** Joined with others of the same looks into one path, or elements of their own. */
  readonly path?: string;
  readonly element?: string;
  /** Its element is one, without looks of its own: alone it needs no group. */
  readonly single?: boolean;
  /** It lies over none of its like: their order does not matter. */
  readonly apart?: boolean;
}

/** From here to the edge a shape reaches down as far as the figure does, and is cut there. */
const BOTTOM: Px = 12;
/** Strengths of columns in the rows of the actors that are told apart. */
const STRENGTHS = 20;
/** Lines of a label are less than this apart. */
const NEXT_LINE: Px = 20;
/** No stage is higher than the picture by more than this. */
const MOST_ADDED: Px = 1200;

export function fluidSvg(shapes: readonly Shape[], options: FluidOptions): string {
  const definitions: string[] = [];
  const writer = new PieceWriter(options, definitions);
  const pieces = shapes.map((shape, i) => writer.pieceOf(shape, lastLine(shapes, i)));
  const defs = definitions.length > 0 ? `<defs>${definitions.join('')}</defs>` : '';
  return defs + joined(sorted(pieces), options.plane.w);
}

/** The lines of a label stand below each other, and move as its last one does. */
function lastLine(shapes: readonly Shape[], at: number): Shape {
  const shape = shapes[at]!;
  const next = shapes[at + 1];
  if (shape.kind !== 'text' || next?.kind !== 'text') return shape;
  const isNext = next.x === shape.x && next.align === shape.align && next.y > shape.y && next.y < shape.y + NEXT_LINE;
  return isNext ? lastLine(shapes, at + 1) : shape;
}

/** Of what lies apart, a picture's longest part by far where it is dense, those of the same looks together. */
function sorted(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length;) {
    let end = i + 1;
    if (pieces[i]!.apart) while (pieces[end]?.apart) end += 1;
    out.push(...pieces.slice(i, end).toSorted((a, b) => (a.looks < b.looks ? -1 : Number(a.looks > b.looks))));
    i = end;
  }
  return out;
}

function joined(pieces: readonly Piece[], width: Px): string {
  let out = '';
  let stretched = false;
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i]!;
    let end = i;
    while (end < pieces.length && isAlike(pieces[end]!, piece)) end += 1;
    const alike = pieces.slice(i, end);
    if (piece.stretched !== stretched) {
      out += piece.stretched
        ? `<svg viewBox="0 0 ${rounded(width)} 1" preserveAspectRatio="none" width="100%" height="1">`
        : '</svg>';
      stretched = piece.stretched;
    }
    out += piece.path === undefined
      ? together(alike)
      : `<path ${piece.looks} d="${alike.map(({ path }) => path).join('')}"/>`;
    i = end;
  }
  return stretched ? `${out}</svg>` : out;
}

/** Elements of the same looks: each that there is costs the browser time before it shows any. */
function together(alike: readonly Piece[]): string {
  const [{ looks, single } = { looks: '' }] = alike;
  const elements = alike.map(({ element }) => element).join('');
  if (looks === '') return elements;
  return single && alike.length === 1
    ? elements.replace(/^<\w+/, (tag) => `${tag} ${looks}`)
    : `<g ${looks}>${elements}</g>`;
}

const isAlike = (a: Piece, b: Piece): boolean =>
  a.stretched === b.stretched && a.looks === b.looks && (a.path === undefined) === (b.path === undefined);

class PieceWriter {
  #options: FluidOptions;
  #definitions: string[];
  #gradients = new Map<string, string>();

  constructor(options: FluidOptions, definitions: string[]) {
    this.#options = options;
    this.#definitions = definitions;
  }

  /** @param last what it moves with: itself, or the last line of the text that it begins */
  pieceOf(shape: Shape, last: Shape): Piece {
    switch (shape.kind) {
      case 'rect':
        return this.#rect(shape);
      case 'circle':
        return this.#circle(shape);
      case 'line':
        return this.#line(shape);
      case 'poly':
        return this.#poly(shape);
      case 'hatch':
        return this.#hatch(shape);
      case 'soft':
        return this.#soft(shape);
      case 'text':
        return this.#text(shape, last.kind === 'text' ? last.y : shape.y);
    }
  }

  #x = (x: Px): string => rounded(x - this.#options.plane.x);
  #share = (x: Px): string => `${rounded(((x - this.#options.plane.x) / this.#options.plane.w) * 100)}%`;
  #slope = (y: Px): string => slopeClass(this.#options.slope(y));

  /**
   * Something high, `looks` its colour: once where all of it moves alike; else both ends, which overlap and
   * count as one where light comes through.
   */
  #high(y: Px, h: Px, looks: string, opacity: number | undefined, path: (h: Px) => string): Piece {
    const { slope, height } = this.#options;
    const isCut = y + h > height - BOTTOM && h > height / 2;
    const ends = [...new Set([slope(y), isCut ? slope(y) : slope(y + h)].map(slopeClass))];
    const drawn = path(isCut ? h + MOST_ADDED : h);
    const own = (end: string): string => `<path${end && ` class="${end}"`} d="${drawn}"/>`;
    const isClear = opacity !== undefined && opacity < 1;
    if (ends.length > 1) {
      const faded = isClear ? ` opacity="${rounded(opacity)}"` : '';
      return { stretched: true, looks: looksOf([looks]), element: `<g${faded}>${ends.map(own).join('')}</g>` };
    }
    if (!isClear) return { stretched: true, looks: looksOf([looks, ends[0]!]), path: drawn };
    // Each for itself, so that those that lie over each other add up.
    return { stretched: true, looks: looksOf([looks], opacity), element: own(ends[0]!) };
  }

  #rect(shape: Extract<Shape, { kind: 'rect' }>): Piece {
    const { y, w, h, r = 0, fill, stroke, opacity } = shape;
    const x = this.#x(shape.x);
    const path = (high: Px): string => `M${x} ${rounded(y)}h${rounded(w)}v${rounded(high)}h${rounded(-w)}z`;
    const isPlain = r === 0 && !stroke && fill !== undefined;
    if (isPlain && this.#options.dense && fill.startsWith('hue')) {
      const steps = opacity === undefined ? 1 : Math.round(opacity * STRENGTHS) / STRENGTHS;
      const looks = looksOf([fill, this.#slope(y + h / 2)], steps);
      // Thousands of them: a tenth of a pixel is as fine as anybody sees, in fewer bytes.
      const left = tenths(shape.x - this.#options.plane.x);
      const wide = tenths(tenths(shape.x + w - this.#options.plane.x) - left);
      return { stretched: true, looks, path: `M${left} ${rounded(y)}h${wide}v${rounded(h)}h${-wide}z`, apart: true };
    }
    if (isPlain) return this.#high(y, h, fill, opacity, path);
    const classes = [paintOf(fill, stroke), this.#slope(y + h / 2)];
    const looks = looksOf(classes, opacity, strokeOf(stroke, shape.strokeWidth));
    const at = `x="${x}" y="${rounded(y)}" width="${rounded(w)}" height="${rounded(h)}"`;
    const element = `<rect ${at}${r > 0 ? ` rx="${rounded(r)}"` : ''}/>`;
    return { stretched: true, looks, element, single: true };
  }

  #circle({ cx, cy, r, fill, stroke, strokeWidth, opacity }: Extract<Shape, { kind: 'circle' }>): Piece {
    const looks = looksOf([paintOf(fill, stroke), this.#slope(cy)], opacity, strokeOf(stroke, strokeWidth));
    const at = `cx="${this.#share(cx)}" cy="${rounded(cy)}" r="${rounded(r)}"`;
    return { stretched: false, looks, element: `<circle ${at}/>`, single: true };
  }

  #line({ x1, y1, x2, y2, stroke, width, dash, opacity }: Extract<Shape, { kind: 'line' }>): Piece {
    const dashes = dash ? `stroke-dasharray="${dash.join(' ')}"` : '';
    const looks = `l s-${stroke}${width === 1 ? '' : ` w${width}`}`;
    if (y1 === y2) {
      const path = `M${this.#x(x1)} ${rounded(y1)}H${this.#x(x2)}`;
      return { stretched: true, looks: looksOf([looks, this.#slope(y1)], opacity, dashes), path };
    }
    const path = (high: Px): string => `M${this.#x(x1)} ${rounded(y1)}v${rounded(high)}`;
    const piece = this.#high(y1, y2 - y1, looks, opacity, path);
    return dashes === '' ? piece : { ...piece, looks: `${piece.looks} ${dashes}` };
  }

  #poly({ points, stroke, opacity }: Extract<Shape, { kind: 'poly' }>): Piece {
    const steps = Array.from({ length: points.length / 2 }, (_, i) =>
      `${this.#x(points[2 * i]!)} ${rounded(points[2 * i + 1]!)}`);
    const looks = looksOf([`l s-${stroke}`, this.#slope(points[1] ?? 0)], opacity);
    return { stretched: true, looks, path: `M${steps.join('L')}` };
  }

  #hatch({ x, y, w, h }: Extract<Shape, { kind: 'hatch' }>): Piece {
    const id = `${this.#options.id}h`;
    const offset = this.#options.plane.x % 10;
    this.#definitions.push(
      `<pattern id="${id}" width="10" height="10" patternUnits="userSpaceOnUse" x="${rounded(-offset)}">`
        + '<path class="hatching" d="M-1 1L1 -1M0 10L10 0M9 11L11 9"/></pattern>',
    );
    const share = rounded((w / this.#options.plane.w) * 100);
    const at = `x="${this.#share(x)}" y="${rounded(y)}" width="${share}%" height="${rounded(h + MOST_ADDED)}"`;
    return { stretched: false, looks: '', element: `<rect ${at} fill="url(#${id})"/>` };
  }

  #soft({ x, y, w, h, fadeIn, fadeOut, fill, hollow, opacity }: Extract<Shape, { kind: 'soft' }>): Piece {
    const id = this.#gradient(fill, fadeIn / w, fadeOut / w);
    const slope = this.#slope(hollow ? y : y + h);
    const bar = (top: Px, high: Px): string =>
      `<rect x="${this.#x(x)}" y="${rounded(top)}" width="${rounded(w)}" height="${rounded(high)}" fill="url(#${id})"/>`;
    const element = hollow ? bar(y, 2) + bar(y + h - 2, 2) : bar(y, h);
    return { stretched: true, looks: looksOf([slope], opacity), element, single: !hollow };
  }

  /** Of a bar that fades over these shares of its length; equal ones are shared. */
  #gradient(fill: Ink, fadeIn: number, fadeOut: number): string {
    const stops = [
      ...(fadeIn > 0 ? [stop(0, false)] : []),
      stop(fadeIn, true),
      ...(fadeOut > 0 ? [stop(1 - fadeOut, true), stop(1, false)] : []),
    ];
    const gradient = `class="${fill}">${stops.join('')}</linearGradient>`;
    const known = this.#gradients.get(gradient);
    if (known !== undefined) return known;
    const id = `${this.#options.id}g${this.#gradients.size}`;
    this.#gradients.set(gradient, id);
    this.#definitions.push(`<linearGradient id="${id}" ${gradient}`);
    return id;
  }

  #text({ x, y, text, font, fill, align, opacity }: Extract<Shape, { kind: 'text' }>, lastY: Px): Piece {
    const isRtl = directionOf(text) === 'rtl';
    const swapped = { start: 'end', middle: 'middle', end: 'start' } as const;
    const anchor = isRtl ? swapped[align] : align;
    const more = isRtl ? 'direction="rtl"' : '';
    const classes = [`t-${font}`, fill, anchor === 'start' ? '' : `a-${anchor}`, this.#slope(lastY - 6)];
    const element = `<text x="${this.#share(x)}" y="${rounded(y)}">${escaped(text)}</text>`;
    return { stretched: false, looks: looksOf(classes, opacity, more), element, single: true };
  }
}

/** See-through by its class (predrawn.css): there are many. */
function stop(at: number, solid: boolean): string {
  const offset = rounded(Math.min(1, Math.max(0, at)));
  return `<stop${solid ? '' : ' class="o"'}${offset === '0' ? '' : ` offset="${offset}"`}/>`;
}

/** Shares that are told apart, in hundredths. */
const STEP = 5;

/** Moved down by this share, in hundredths, of the height that is added; nothing where it stays. */
export function slopeClass(slope: number): string {
  const hundredths = Math.round((slope * 100) / STEP) * STEP;
  return hundredths === 0 ? '' : `k${hundredths}`;
}

function paintOf(fill: Ink | undefined, stroke: Ink | undefined): string {
  return `${fill ?? 'none'}${stroke ? ` s-${stroke}` : ''}`;
}

function strokeOf(stroke: Ink | undefined, width = 1): string {
  return stroke && width !== 1 ? `stroke-width="${rounded(width)}"` : '';
}

function looksOf(classes: readonly string[], opacity?: number, more = ''): string {
  const named = [...classes, opacity === undefined ? '' : fadeClass(opacity)].filter(Boolean).join(' ');
  return [named && `class="${named}"`, more].filter(Boolean).join(' ');
}

/** In hundredths; nothing where it is solid. Of each shape, not of their group as one picture. */
function fadeClass(opacity: number): string {
  return opacity >= 1 ? '' : `f${Math.round(opacity * 100)}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function tenths(px: Px): Px {
  return Math.round(px * 10) / 10;
}
