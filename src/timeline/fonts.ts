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
const SERIF = "'Source Serif 4', Georgia, serif";

export const FONTS: Readonly<Record<FontRole, FontStyle>> = {
  label: { size: 13, weight: 600, family: SANS },
  labelDate: { size: 11.5, weight: 400, family: SANS },
  axis: { size: 11, weight: 400, family: SANS },
  axisStrong: { size: 12, weight: 600, family: SANS },
  note: { size: 11, weight: 400, family: SANS },
  noteStrong: { size: 11, weight: 600, family: SANS },
  count: { size: 11, weight: 600, family: SANS },
  headline1: { size: 42, weight: 600, family: SERIF },
  headline2: { size: 34, weight: 600, family: SERIF },
  headline3: { size: 28, weight: 600, family: SERIF },
  headline4: { size: 22, weight: 600, family: SERIF },
  lead: { size: 16, weight: 600, family: SANS },
  leadNote: { size: 14, weight: 400, family: SANS },
};

/** Families in the place of those above, where fonts go by other names. */
export interface FontFamilies {
  readonly sans: string;
  readonly serif: string;
}

/** The role as a CSS `font` shorthand. */
export function cssFont(role: FontRole, families?: FontFamilies): string {
  const { size, weight, family } = FONTS[role];
  const named = families && (family === SERIF ? families.serif : families.sans);
  return `${weight} ${size}px ${named ?? family}`;
}
