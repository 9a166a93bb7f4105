/** Colours by role. On screen they come from the style sheet; `LIGHT` is for what is drawn elsewhere. */
import type { Ink } from '../timeline/scene.ts';

/** CSS colours. */
export type Palette = Readonly<Record<Ink, string>>;

export const LIGHT: Palette = {
  paper: '#faf8f3', ink: '#1c1b18', muted: '#6b675f', faint: '#b5afa3', rule: '#e3dfd5', band: '#eae4d9',
  hatch: '#e6e1d6', accent: '#b3261e', accentSoft: '#f5dcd9',
  hue0: '#77736b', hue1: '#2b5a8c', hue2: '#a8532a', hue3: '#5c7a36', hue4: '#7a4f8f',
};
