/** The command as it is called: what it prints, and how it ends. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Compiled, Places } from './compileStory.ts';
import { STORY, storyFolder } from './testing/storyFolder.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

function run(places: Places, ...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const options = { cwd: places.folder, env: { ...process.env, FORCE_COLOR: '1' } };
    const child = execFile(process.execPath, ['--import', TSX, CLI, ...args], options, (_error, out, err) => {
      resolve({ code: child.exitCode ?? -1, out: out + err });
    });
  });
}

test('compiles, then has nothing to do', async () => {
  const places = await storyFolder();
  const line = '3 events, 3 actors, 2 articles, 4 excerpts → .dateline/story.json (4 kB)';
  expect(await run(places, '.')).toEqual({ code: 0, out: `${line}\n` });
  expect(await run(places, '.', '--check')).toEqual({ code: 0, out: `${line}, up to date\n` });
  await writeFile(path.join(places.folder, 'story.yaml'), STORY.replace('The council meets', 'The council'));
  const stale = await run(places, '.', '--check');
  expect(stale.code).toBe(1);
  expect(stale.out).toMatch(/^\.dateline\/story\.json is not what the story compiles to\.\n/);
}, 20_000);

test('a mistake: printed without colour into a pipe, exit code 1', async () => {
  const places = await storyFolder({ 'story.yaml': STORY.replace('kind: body', 'kind: bodi') });
  const { code, out } = await run(places, '.');
  expect(code).toBe(1);
  expect(out).toMatch(/^story\.yaml:18:11 {2}error {2}“kind” cannot be this\.\n/);
  expect(out).toMatch(/\n1 error; nothing was written\.\n$/);
  const json = await run(places, '.', '--json');
  expect(json.code).toBe(1);
  expect((JSON.parse(json.out) as Compiled).problems[0]).toMatchObject({ line: 18, mend: 'Write “body”.' });
}, 20_000);

test('called in the wrong way', async () => {
  const places = await storyFolder();
  const { code, out } = await run(places, '--chekc');
  expect(code).toBe(2);
  expect(out).toMatch(/^Usage/);
}, 20_000);
