// Finds a Chromium for the end-to-end tests, or gets one: what is there, then Playwright's own
// download, then the system's package manager.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, tool } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];
const MANAGERS = [
  ['apt-get', [['update'], ['install', '-y', 'chromium']]],
  ['dnf', [['install', '-y', 'chromium']]],
  ['pacman', [['-Sy', '--noconfirm', 'chromium']]],
  ['apk', [['add', 'chromium']]],
  ['zypper', [['--non-interactive', 'install', 'chromium']]],
];

/**
 * Path of a Chromium that starts; throws an Error that says what to do.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  return (await installed()) ?? (await downloaded()) ?? (await fromPackageManager()) ?? fail();
}

async function installed() {
  const { chromium } = await import('playwright');
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.DATELINE_CHROMIUM, chromium.executablePath(), ...onPath, ...PLACES];
  return candidates.find((path) => path && existsSync(path) && starts(path)) ?? null;
}

async function downloaded() {
  console.log('No Chromium found; downloading Playwright’s …');
  const withDependencies = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  const args = [tool('playwright'), 'install', ...withDependencies, 'chromium'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', timeout: 600_000 });
  return status === 0 ? installed() : null;
}

async function fromPackageManager() {
  const manager = MANAGERS.find(([name]) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
  if (!manager) return null;
  const [name, calls] = manager;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.log(`Installing Chromium with ${name} …`);
  try {
    for (const call of calls) {
      const [command, ...args] = [...prefix, name, ...call];
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 900_000 });
    }
  } catch {
    return null;
  }
  return installed();
}

function starts(path) {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--version'];
  return spawnSync(path, flags, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns {never} */
function fail() {
  throw new Error(
    'The end-to-end tests need a Chromium, and none could be found, downloaded or installed.\n' +
      'Install Chromium or Chrome by hand, or set DATELINE_CHROMIUM to the path of one, then run npm test again.\n' +
      'Without a browser, `npm run check` runs all other tests.',
  );
}
