/** Type of the figure: what each role looks like. Painters and measurers take it from here. */
import type { FontRole } from './scene.ts';

export interface FontStyle {
  /** px */
  readonly size: number;
  readonly weight: 400 | 600;
  /** CSS font-family list. */
  readonly family: string;
}

const SANS = "Inter, 'Helvetica Neue', Arial, sans-serif";

export const FONTS: Readonly<Record<FontRole, FontStyle>> = {
  label: { size: 13, weight: 600, family: SANS },
  labelDate: { size: 11.5, weight: 400, family: SANS },
  axis: { size: 11, weight: 400, family: SANS },
  axisStrong: { size: 12, weight: 600, family: SANS },
  note: { size: 11, weight: 400, family: SANS },
  noteStrong: { size: 11, weight: 600, family: SANS },
  count: { size: 11, weight: 600, family: SANS },
};

/** The role as a CSS `font` shorthand. */
export function cssFont(role: FontRole): string {
  const { size, weight, family } = FONTS[role];
  return `${weight} ${size}px ${family}`;
}
