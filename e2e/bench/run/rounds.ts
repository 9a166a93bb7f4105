/** All subjects in turns, round after round, so that a slower minute hits all of them. */
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { findChromium } from '../../../.setup/chromium.mjs';
import { CHROMIUM_ARGUMENTS } from '../../chromiumArguments.ts';
import type { Host } from './host.ts';
import type { Figures } from './measures.ts';
import { runCase } from './oneCase.ts';
import type { CaseResult } from './oneCase.ts';
import type { Subject } from './subjects.ts';

export interface SubjectRuns {
  readonly subject: Subject;
  /** Of the counted rounds. */
  readonly runs: readonly Figures[];
  /** What kept figures from being taken; the subject took no part afterwards. */
  readonly trouble: string | null;
}

const FLAGS = [
  ...CHROMIUM_ARGUMENTS,
  // Nobody waits for a host elsewhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * The first round warms caches and is not counted, unless a subject fails in it: that it fails, and
 * what was measured before, is then all there is of it.
 */
export async function runRounds(
  story: string,
  subjects: readonly Subject[],
  rounds: number,
  host: Host,
  say: (what: string) => void,
): Promise<SubjectRuns[]> {
  const runs = new Map(subjects.map((subject): [Subject, Figures[]] => [subject, []]));
  const troubles = new Map<Subject, string>();
  let browser = await start();
  let cases = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const subject of subjects) {
        if (troubles.has(subject)) continue;
        cases += 1;
        const name = `${story}-${cases}`;
        const url = `${host.address}/${name}/${story}/${subject.key}/`;
        const result = await runCase(browser, subject, url, () => host.sentIn(name));
        const turn = round === 0 ? 'warming up' : `round ${round} of ${rounds}`;
        say(`${turn}, ${subject.title}: ${inShort(result)}`);
        if (result.trouble !== null) {
          troubles.set(subject, result.trouble);
          await stop(browser);
          browser = await start();
        }
        if (round > 0 || result.trouble !== null) runs.get(subject)?.push(result.figures);
      }
    }
  } finally {
    await stop(browser);
  }
  return subjects.map((subject) => ({
    subject,
    runs: runs.get(subject) ?? [],
    trouble: troubles.get(subject) ?? null,
  }));
}

async function start(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
  // The first page of a browser waits for what all of them share.
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.context().close();
  return browser;
}

export async function chromiumVersion(): Promise<string> {
  const browser = await start();
  const version = browser.version();
  await stop(browser);
  return version;
}

/** A page that is stuck does not close, and its browser with it. */
async function stop(browser: Browser): Promise<void> {
  await Promise.race([
    browser.close().catch(() => undefined),
    new Promise((done) => {
      setTimeout(done, 10_000).unref();
    }),
  ]);
}

function inShort({ figures, trouble }: CaseResult): string {
  const { drawn, frame, filter } = figures;
  const parts = [
    drawn !== undefined && `drawn after ${drawn.toFixed(0)} ms`,
    filter !== undefined && `filter ${filter.toFixed(0)} ms`,
    frame !== undefined && `p95 frame ${frame.toFixed(0)} ms`,
    trouble,
  ];
  return parts.filter(Boolean).join(', ');
}
