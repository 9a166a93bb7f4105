/** The commands as they are called, where they end without a page. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { storyFolder } from '../testing/storyFolder.ts';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

test.each([
  ['dev', 'nope', 'no folder nope'],
  ['dev', 'gazette.txt', 'no folder gazette.txt'],
  ['build', 'nope', 'no folder nope'],
])('%s %s: there is no story, exit code 1', async (command, name, found) => {
  const { folder } = await storyFolder();
  const call = ['--import', TSX, CLI, command, path.join(folder, name)];
  const { code, out } = await new Promise<{ code: number | null; out: string }>((resolve) => {
    // A server that stays would be stopped, which is no exit code.
    const child = execFile(process.execPath, call, { cwd: folder, timeout: 15_000 }, (_error, ...printed) => {
      resolve({ code: child.exitCode, out: printed.join('') });
    });
  });
  expect(out).toContain('There is no story here.');
  expect(out).toContain(found);
  expect(out).not.toMatch(/Local:/);
  expect(code).toBe(1);
}, 20_000);
