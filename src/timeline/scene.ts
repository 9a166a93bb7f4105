/**
 * A scene: a flat list of shapes in CSS pixels, in painting order, with colours by role.
 * The same scene is painted to a canvas and written as SVG; it knows neither React nor the DOM.
 */
import type { Px } from '../model/units.ts';

/** Colour roles; the palettes (light, dark, forced colours) are the painter's. `hue0`: grey, the rest. */
export type Ink =
  | 'paper' | 'ink' | 'muted' | 'faint' | 'rule' | 'band' | 'hatch'
  | 'accent' | 'accentSoft'
  | 'hue0' | 'hue1' | 'hue2' | 'hue3' | 'hue4';

/** Type roles; size, weight and family are fixed in `fonts.ts`. */
export type FontRole =
  | 'label' | 'labelDate' | 'axis' | 'axisStrong' | 'note' | 'noteStrong' | 'count'
  /** Of pictures that stand alone: a headline in four sizes, what stands under it. */
  | 'headline1' | 'headline2' | 'headline3' | 'headline4' | 'lead' | 'leadNote';

export type Shape =
  | { readonly kind: 'rect'; readonly x: Px; readonly y: Px; readonly w: Px; readonly h: Px; readonly r?: Px;
      readonly fill?: Ink; readonly stroke?: Ink; readonly strokeWidth?: Px; readonly opacity?: number }
  /** A bar whose ends fade: opacity rises from 0 at x to 1 at x + fadeIn, falls over the last fadeOut px. */
  | { readonly kind: 'soft'; readonly x: Px; readonly y: Px; readonly w: Px; readonly h: Px;
      readonly fadeIn: Px; readonly fadeOut: Px; readonly fill: Ink; readonly hollow?: boolean;
      readonly opacity?: number }
  | { readonly kind: 'circle'; readonly cx: Px; readonly cy: Px; readonly r: Px;
      readonly fill?: Ink; readonly stroke?: Ink; readonly strokeWidth?: Px; readonly opacity?: number }
  | { readonly kind: 'line'; readonly x1: Px; readonly y1: Px; readonly x2: Px; readonly y2: Px;
      readonly stroke: Ink; readonly width: Px; readonly dash?: readonly Px[]; readonly opacity?: number }
  /** An open polyline: x0, y0, x1, y1 … */
  | { readonly kind: 'poly'; readonly points: readonly Px[]; readonly stroke: Ink; readonly width: Px;
      readonly opacity?: number }
  /** Diagonal hatching over a rectangle. */
  | { readonly kind: 'hatch'; readonly x: Px; readonly y: Px; readonly w: Px; readonly h: Px;
      readonly stroke: Ink }
  /** `x`: the start, middle or end of the text, by `align`; `y`: its baseline. Never cut or squeezed. */
  | { readonly kind: 'text'; readonly x: Px; readonly y: Px; readonly text: string; readonly font: FontRole;
      readonly fill: Ink; readonly align: 'start' | 'middle' | 'end'; readonly opacity?: number };

/** Width in px of a text set in a role's font. Node uses a built-in table, the browser its canvas. */
export type MeasureText = (text: string, font: FontRole) => Px;

export interface Box {
  readonly x: Px;
  readonly y: Px;
  readonly w: Px;
  readonly h: Px;
}
