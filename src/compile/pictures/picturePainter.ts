/** Draws pictures in Node and writes them as PNG. */
import { createCanvas } from '@napi-rs/canvas';
import type { Drawing } from '../../model/drawing.ts';
import { pictureFonts } from './pictureFonts.ts';

export type PicturePainter = (drawing: Drawing) => Promise<Uint8Array>;

/** Each picture is drawn at once; its PNG is written in another thread, while the next one is drawn. */
export function picturePainter(): PicturePainter {
  const fonts = pictureFonts();
  return async ({ width, height, draw }) => {
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
  };
}
