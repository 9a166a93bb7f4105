/** Colours by role. On screen they come from the style sheet; these are for what is drawn elsewhere. */
import type { Ink } from '../timeline/scene.ts';

/** CSS colours. */
export type Palette = Readonly<Record<Ink, string>>;

export const LIGHT: Palette = {
  paper: '#faf8f3', ink: '#1c1b18', muted: '#6b675f', faint: '#b5afa3', rule: '#e3dfd5', band: '#eae4d9',
  hatch: '#e6e1d6', accent: '#b3261e', accentSoft: '#f5dcd9',
  hue0: '#77736b', hue1: '#2b5a8c', hue2: '#a8532a', hue3: '#5c7a36', hue4: '#7a4f8f',
};

export const DARK: Palette = {
  paper: '#181714', ink: '#f1ede3', muted: '#a7a196', faint: '#5d594f', rule: '#2f2d28', band: '#302d27',
  hatch: '#2a2823', accent: '#ff7566', accentSoft: '#4a2320',
  hue0: '#98938a', hue1: '#5b95d3', hue2: '#dd8350', hue3: '#8db458', hue4: '#b98ad0',
};
