/** Dateline's commands, run as people run them: by npm, from a folder of their own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Running {
  /** Everything printed so far. */
  readonly output: () => string;
  readonly hasEnded: () => boolean;
  /** Resolves to the exit code. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/**
 * @param command as a guide writes it: `npm run build -- path`
 * @param cwd where it is called
 */
export function run(command: string, cwd: string): Running {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const [program = '', ...args] = words;
  if (program !== 'npm') throw new Error(`A guide needs nothing but npm: ${command}`);
  // A group of its own, so that what npm started ends with it.
  const child = spawn('npm', ['--prefix', ROOT, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { output: () => output, hasEnded, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It ended by itself just now.
    }
  }
  await ended;
}

/** The address that a server prints when it runs; fails with its output when it ends without one. */
export async function addressOf(running: Running): Promise<string> {
  for (;;) {
    const [address] = /https?:\/\/localhost:\d+\//.exec(running.output()) ?? [];
    if (address !== undefined) return address;
    if (running.hasEnded()) throw new Error(`It ended:\n${running.output()}`);
    await setTimeout(50);
  }
}
