/** Every scene, for the gallery of development and the snapshots of the tests. */
import { scenes as ages } from './ages.scene.ts';
import { scenes as crowds } from './crowds.scene.ts';
import { scenes as dates } from './dates.scene.ts';
import { scenes as eras } from './eras.scene.ts';
import { scenes as few } from './few.scene.ts';
import type { Scene } from './scene.ts';
import { scenes as scripts } from './scripts.scene.ts';
import { scenes as story } from './story.scene.ts';

export const SCENES: readonly Scene[] = [...story, ...few, ...crowds, ...dates, ...scripts, ...eras, ...ages];
/** The sizes at which labels must never overlap: a desk, a small desk, a phone. */
export const SIZES = [
  { width: 1440, height: 724 }, { width: 1024, height: 632 }, { width: 390, height: 700 },
] as const;
