/** Takes the timeline away as a picture: as it is seen, in its colours; on phones and from the list at a fixed size. */
import { pictureSvg, type TimelinePicture } from '../../export/picture/timelinePicture.ts';
import { paintCanvas } from '../../paint/paintCanvas.ts';
import type { Palette } from '../../paint/palette.ts';
import { cssFont } from '../../timeline/fonts.ts';
import { figureSizes } from '../figure/figureSizes.ts';
import { readPalette } from '../figure/palette.ts';
import { pictureOf, type PictureAsked } from './pictureOf.ts';

export type PictureForm = 'svg' | 'png' | 'png2x';

/** Of the files' names. */
export const PICTURE_ENDINGS: Readonly<Record<PictureForm, string>> = { svg: 'svg', png: 'png', png2x: '2x.png' };

/** Where no timeline is seen that could be taken for its size. */
const FIXED = { width: 1280, height: 640 } as const;
/** Canvases may be no larger, on the least able of devices. */
const MOST_PIXELS = 16_000_000;

/**
 * @param root holds the page or the element
 * @throws BundleError when what it is drawn from cannot be had; the signal's reason
 */
export async function pictureFile(
  form: PictureForm, asked: Omit<PictureAsked, 'size' | 'capacity'>, root: Document | ShadowRoot, signal: AbortSignal,
): Promise<Blob> {
  await fontsFor(asked.facts.title);
  const picture = await pictureOf({ ...asked, ...sizeIn(root) }, signal);
  const palette = readPalette(root.querySelector('.page') ?? document.documentElement);
  if (form === 'svg') return new Blob([pictureSvg(picture, palette)], { type: 'image/svg+xml' });
  return pngOf(picture, palette, form === 'png2x' ? 2 : 1);
}

function sizeIn(root: Document | ShadowRoot): Pick<PictureAsked, 'size' | 'capacity'> {
  const stage = root.querySelector('.figure')?.parentElement;
  const { clientWidth, clientHeight } = stage ?? { clientWidth: 0, clientHeight: 0 };
  const seen = clientWidth > 0 && clientHeight > 0 ? { width: clientWidth, height: clientHeight } : FIXED;
  const { width, height, capacity } = figureSizes(seen.width, seen.height, seen.height);
  return { size: { width, height }, capacity };
}

async function pngOf(picture: TimelinePicture, palette: Palette, wanted: number): Promise<Blob> {
  const { width, height, shapes } = picture;
  const ratio = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  paintCanvas(context, shapes, palette, { ratio });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser writes no PNG.'))), 'image/png');
  });
}

/** A canvas does not wait for fonts. What cannot be fetched is drawn in another. */
async function fontsFor(title: string): Promise<void> {
  const roles = ['headline4', 'leadNote', 'label'] as const;
  await Promise.all(roles.map((role) => document.fonts.load(cssFont(role), title).catch(() => [])));
}
