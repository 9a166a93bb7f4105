/** The commands as they are called, where they end without a page. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { storyFolder } from '../testing/storyFolder.ts';
import { usageOf, type Command } from './arguments.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

/** What a call prints and ends with. */
function called(folder: string, ...args: readonly string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const call = ['--import', TSX, CLI, ...args];
    // A server that stays would be stopped, which is no exit code.
    const child = execFile(process.execPath, call, { cwd: folder, timeout: 15_000 }, (_error, ...printed) => {
      resolve({ code: child.exitCode, out: printed.join('') });
    });
  });
}

test.each([
  ['dev', 'nope', 'no folder nope'],
  ['dev', 'gazette.txt', 'no folder gazette.txt'],
  ['build', 'nope', 'no folder nope'],
])('%s %s: there is no story, exit code 1', async (command, name, found) => {
  const { folder } = await storyFolder();
  const { code, out } = await called(folder, command, path.join(folder, name));
  expect(out).toContain('There is no story here.');
  expect(out).toContain(found);
  expect(out).not.toMatch(/Local:/);
  expect(code).toBe(1);
}, 20_000);

test.each([
  [['--help'], 0],
  [[], 2],
  [['biuld', 'story'], 2],
])('without a command, %j: how it is called, and nothing is built', async (args, expected) => {
  const { folder } = await storyFolder();
  const { code, out } = await called(folder, ...args);
  expect(out.trimEnd().split('\n')).toEqual(['start', 'dev', 'build'].map((command) => usageOf(command as Command)));
  expect(code).toBe(expected);
}, 20_000);
