import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadImage } from '@napi-rs/canvas';
import type { CanvasAtHand } from '../../model/drawing.ts';
import { picturePainter } from './picturePainter.ts';

const { hand, paint } = picturePainter();

function painted(draw: (canvas: CanvasAtHand) => void): Promise<Uint8Array> {
  return paint({ width: 120, height: 63, draw });
}

function written(text: string, family: 'sans' | 'serif') {
  return ({ context, families }: CanvasAtHand): void => {
    const canvas = context as { font: string; fillText(text: string, x: number, y: number): void };
    canvas.font = `600 20px ${families[family]}`;
    canvas.fillText(text, 5, 40);
  };
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a PNG of the drawing’s size, the same each time', async () => {
  const png = await painted(written('Łódź', 'serif'));
  const image = await loadImage(Buffer.from(png));
  expect([image.width, image.height]).toEqual([120, 63]);
  expect(hash(await painted(written('Łódź', 'serif')))).toBe(hash(png));
});

test('another painter in the same process draws with the same hand', () => {
  expect(picturePainter().hand).toBe(hand);
});

test('the page’s own fonts, in all their scripts', async () => {
  for (const text of ['Vote', 'Łódź', 'Привет', 'Ελλάδα', 'Việt', '→']) {
    const [sans, serif] = [await painted(written(text, 'sans')), await painted(written(text, 'serif'))];
    if (text !== '→') expect(hash(sans)).not.toBe(hash(serif));
    await painted(({ settable }) => expect(settable(text)).toBe(text));
  }
});

test('letters that no font has are told, other signs are left out', async () => {
  await painted(({ settable }) => {
    // Letters for private use are in no font that is likely to be here; unassigned signs are in none.
    expect(settable('Vote \u{10fffe}\u{10ffff}here')).toBe('Vote here');
    expect(settable('𐊠\u{323af}')).toBeNull();
  });
});
