/**
 * Draws the pictures that shared links show. A picture that was drawn before is not drawn again: it is kept
 * by what is in it and who drew it, beside the packages that draw it, for as long as the story has it.
 */
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SitePicture } from '../../model/publication.ts';
import { ROOT } from '../givenFolder.ts';
import type { Pace } from '../pace.ts';
import { picturePainter, type PicturePainter } from '../pictures/picturePainter.ts';
import { sha256 } from '../text.ts';

/** As many are written as PNG at a time, in threads of their own, while the next one is drawn. */
const AT_A_TIME = 4;

/** Where the pictures of a site are kept. @param folder of the site */
export function keptPictures(folder: string): string {
  return path.join(ROOT, 'node_modules', '.cache', 'previews', sha256(path.resolve(folder)).slice(0, 16));
}

/**
 * @param folder of the site
 * @param total of the pictures
 * @param kept folder of those drawn before, for this site
 */
export async function drawPictures(
  folder: string,
  pictures: Iterable<SitePicture>,
  total: number,
  kept: string,
  pace: Pace,
  painter: PicturePainter = picturePainter(),
): Promise<void> {
  await mkdir(kept, { recursive: true });
  const before = new Set(await readdir(kept));
  const used = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let done = 0;
  for (const { name, looks, drawing } of pictures) {
    const file = path.join(folder, name);
    const own = `${sha256(painter.hand + looks)}.png`;
    used.add(own);
    const work = (async () => {
      await mkdir(path.dirname(file), { recursive: true });
      if (!before.has(own)) await writeWhole(path.join(kept, own), await painter.paint(drawing));
      await copyFile(path.join(kept, own), file);
    })();
    const settled = work.finally(() => underWay.delete(settled));
    underWay.add(settled);
    if (underWay.size >= AT_A_TIME) await Promise.race(underWay);
    done += 1;
    await pace('Drawing preview pictures', done, total);
  }
  await Promise.all(underWay);
  await Promise.all([...before].filter((each) => !used.has(each)).map((each) => rm(path.join(kept, each))));
}

/** Interrupted, nothing half written stays under its name. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, file);
}
