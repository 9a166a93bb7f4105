import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SitePicture } from '../../model/publication.ts';
import { drawPictures } from './drawPictures.ts';

async function desk() {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [site, kept] = [path.join(folder, 'site'), path.join(folder, 'kept')];
  const drawn: string[] = [];
  const draw = async (hand: string, ...looks: string[]) => {
    drawn.length = 0;
    const pictures = looks.map((each): SitePicture => ({
      name: `event/${each}/preview.png`,
      looks: each,
      drawing: { width: 1, height: 1, draw: () => drawn.push(each) },
    }));
    const painter = {
      hand,
      paint: async ({ draw: begin }: SitePicture['drawing']) => {
        begin({ context: null, families: { sans: '', serif: '' }, settable: (text) => text });
        return Buffer.from(`${drawn.at(-1)} by ${hand}`);
      },
    };
    await drawPictures(site, pictures, looks.length, kept, async () => undefined, painter);
    // Several at a time: which is done first is chance.
    return drawn.toSorted();
  };
  const picture = (looks: string) => readFile(path.join(site, 'event', looks, 'preview.png'), 'utf8');
  return { kept, draw, picture };
}

test('what looks the same is drawn once, for as long as the story has it', async () => {
  const { kept, draw, picture } = await desk();
  expect(await draw('a', 'storm', 'vote')).toEqual(['storm', 'vote']);
  expect(await draw('a', 'storm', 'fire')).toEqual(['fire']);
  expect(await picture('storm')).toBe('storm by a');
  expect(await readdir(kept)).toHaveLength(2);
  expect(await draw('a', 'vote')).toEqual(['vote']);
});

test('with other fonts, or by another version of what draws, all are drawn anew', async () => {
  const { kept, draw, picture } = await desk();
  await draw('a', 'storm');
  expect(await draw('b', 'storm')).toEqual(['storm']);
  expect(await picture('storm')).toBe('storm by b');
  expect(await readdir(kept)).toHaveLength(1);
});
