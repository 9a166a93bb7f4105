// Installs what is missing; runs before anything else, so it uses nothing but Node.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.dateline-installed');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dateline needs Node 20.19 or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
  process.exit(1);
}

// What is installed fits this lock file on this kind of machine, or it is installed again.
const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  .digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.log('Installing what is missing (npm ci) …');
  try {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    if (npm) execFileSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' });
    else execFileSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  } catch {
    console.error('npm ci failed; its own words are above. Is the network there? Then run the command again.');
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}
