/** Installs the peers into their own folder: nobody needs them but the benchmark. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../../.setup/run.mjs';

const folder = path.join(root, 'e2e', 'bench', 'peers');

/** Whether they are there; otherwise npm has said why not. */
export function installPeers(): boolean {
  const stampFile = path.join(folder, 'node_modules', '.installed');
  const lock = readFileSync(path.join(folder, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  console.log('Installing the peers (npm ci in e2e/bench/peers) …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: folder, stdio: 'inherit' } as const;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status === 0) writeFileSync(stampFile, stamp);
  return status === 0;
}

/** Versions of what is measured, from the lock. */
export function peerVersions(): Readonly<Record<string, string>> {
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies;
}
