/** Draws pictures in Node and writes them as PNG. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Drawing } from '../../model/drawing.ts';
import { ROOT } from '../givenFolder.ts';
import { sha256 } from '../text.ts';
import { pictureFonts } from './pictureFonts.ts';

export interface PicturePainter {
  /** Another where the same drawing may come out otherwise: of the fonts, of what draws, of how it is told to. */
  readonly hand: string;
  /** A PNG. Each picture is drawn at once and written in another thread, while the next one is drawn. */
  paint(drawing: Drawing): Promise<Uint8Array>;
}

export function picturePainter(): PicturePainter {
  const fonts = pictureFonts();
  return {
    hand: sha256(JSON.stringify([fonts.hash, libraryVersion(), paintingCode()])),
    async paint({ width, height, draw }) {
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      draw({
        context,
        settable: fonts.settable,
        get families() {
          return fonts.families;
        },
      });
      return canvas.encode('png');
    },
  };
}

function libraryVersion(): string {
  const { version } = createRequire(import.meta.url)('@napi-rs/canvas/package.json') as { readonly version: string };
  return version;
}

/** Turns shapes into strokes; what is drawn can stay the same while this changes. */
function paintingCode(): string {
  return readFileSync(path.join(ROOT, 'src', 'paint', 'paintCanvas.ts'), 'utf8');
}
