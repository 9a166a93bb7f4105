// Runs the project's own tools without a shell, so that folder names with spaces do no harm.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Absolute path of an installed package's command-line script. */
export function tool(name, packageName = name) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return require.resolve(join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]));
}

/** Runs a Node script with arguments, its output shown; resolves to its exit code. */
export function run([script, ...args], env = {}) {
  return ended(started(script, args, env, 'inherit'));
}

/** The same beside others: its output is not shown but given. */
export async function runUnseen([script, ...args], env = {}) {
  const child = started(script, args, env, 'pipe');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const code = await ended(child);
  return { code, output };
}

function started(script, args, env, stdio) {
  return spawn(process.execPath, [script, ...args], { cwd: root, stdio, env: { ...process.env, ...env } });
}

function ended(child) {
  return new Promise((resolve) => {
    // Ctrl+C reaches the child too; wait for it to end.
    process.on('SIGINT', () => {});
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
  });
}
