/** The command as it is called: what it prints, and how it ends. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyFolder } from './testing/imports.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

function run(folder: string, ...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', TSX, CLI, ...args], { cwd: folder }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out: out + err });
    });
  });
}

test('0: imported; again: refused, and what is there stays', async () => {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'a.csv'), 'title,date\nA,3/4/2030\nB,someday\nC,c. 485 BC\nD,13/4/2030\n');
  const first = await run(folder, 'a.csv', '--to', 'my story');
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toMatch(/^a\.csv, a table \(CSV, TSV\): 3 events imported, 1 left out, 1 change\.\n/);
  expect(first.out).toMatch(/line 3, “B”: “someday” is not understood as a date\.\n/);
  expect(first.out).toMatch(/c\. 485 BC → -0484~: C\n/);
  expect(first.out).toMatch(/npm start -- "my story"\n$/);
  const story = await readFile(path.join(folder, 'my story', 'story.yaml'), 'utf8');
  expect(story).toContain('date: -0484~ # c. 485 BC');
  expect(await readFile(path.join(folder, 'my story', 'import-report.txt'), 'utf8')).toContain('someday');
  const second = await run(folder, 'a.csv', '--to', 'my story');
  expect(second).toMatchObject({ code: 1, out: expect.stringMatching(/holds a story or an import already \(mapping\.yaml\)/) as string });
  expect(await readFile(path.join(folder, 'my story', 'story.yaml'), 'utf8')).toBe(story);
}, 20_000);

test('1: nothing usable, and nothing written', async () => {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'a.csv'), 'title,date\nA,9/1/2016\n');
  await writeFile(path.join(folder, 'b.txt'), 'Only words here');
  const ambiguous = await run(folder, 'a.csv', '--to', 'story');
  expect(ambiguous.code).toBe(1);
  expect(ambiguous.out).toMatch(/“9\/1\/2016” may be .*\n\nNothing usable was found; nothing was written\.\n$/);
  expect(await run(folder, 'b.txt', '--to', 'story')).toMatchObject({ code: 1 });
  expect(await run(folder, 'none.csv', '--to', 'story')).toMatchObject({ code: 1 });
  expect((await readdir(folder)).toSorted()).toEqual(['a.csv', 'b.txt']);
  expect(await run(folder, 'a.csv', '--to', 'story', '--order', 'mdy')).toMatchObject({ code: 0 });
}, 30_000);

test('2: called in the wrong way', async () => {
  const folder = await emptyFolder();
  const wrong = [[], ['a.csv'], ['a.csv', '--to'], ['a.csv', '--to', 'b', '--order', 'ymd'], ['a', '--to', 'b', '--format', 'x']];
  for (const args of wrong) {
    const { code, out } = await run(folder, ...args);
    expect(code).toBe(2);
    expect(out).toMatch(/^Usage: npm run import -- /);
  }
}, 60_000);

test('it ends well when nobody reads the report to its end', async () => {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'a.csv'), 'title,date\nA,1843\n');
  const child = spawn(process.execPath, ['--import', TSX, CLI, 'a.csv', '--to', 'story'], { cwd: folder });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(errors).toBe('');
  expect(await readdir(path.join(folder, 'story'))).toContain('story.yaml');
}, 20_000);
