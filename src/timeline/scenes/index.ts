/** Every scene, for the gallery of development and the snapshots of the tests. */
import { scenes as crowds } from './crowds.scene.ts';
import { scenes as dates } from './dates.scene.ts';
import { scenes as few } from './few.scene.ts';
import type { Scene } from './scene.ts';
import { scenes as scripts } from './scripts.scene.ts';
import { scenes as story } from './story.scene.ts';

export const SCENES: readonly Scene[] = [...story, ...few, ...crowds, ...dates, ...scripts];
