/** One case: a subject with a story, once, in a browser context of its own. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { p95 } from '../report/statistics.ts';
import { handOn } from './hand.ts';
import { heapOf } from './heap.ts';
import type { Sent } from './host.ts';
import { beginFrames, clickToSettled, endFrames, firstPaint, recordBlocking } from './inPage.ts';
import type { Figures } from './measures.ts';
import type { Subject } from './subjects.ts';
import { weightOf } from './weight.ts';

/** ms; what has not answered by then has no answer. */
export const LIMIT = 60_000;
/** ms after the first drawing in which tasks still count as blocking it. */
const QUIET = 1000;

export interface CaseResult {
  readonly figures: Figures;
  /** Why figures are missing; null: they are all there, or cannot be. */
  readonly trouble: string | null;
}

/** The browser may be stuck afterwards when there was trouble: do not use it again. */
export async function runCase(
  browser: Browser,
  subject: Subject,
  url: string,
  sent: () => readonly Sent[],
): Promise<CaseResult> {
  const figures: Figures = {};
  let stage = 'drawing';
  const work = async (): Promise<string | null> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    // The TypeScript runner names functions through a helper that pages do not have.
    await context.addInitScript('globalThis.__name ??= (named) => named');
    await context.addInitScript(recordBlocking);
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const crash = new Promise<string>((done) => {
      page.on('crash', () => done('the page crashed'));
    });
    const steps = async (): Promise<null> => {
      await load(page, url, subject.kind === 'dateline', figures, sent);
      if (subject.filter) {
        stage = 'filtering';
        figures.filter = await clickToSettled(page, subject.filter);
        // Back to all events.
        await clickToSettled(page, subject.filter);
      }
      if (subject.move) {
        stage = 'zooming and panning';
        await page.evaluate(beginFrames);
        const countNodes = async (now: Page): Promise<void> => {
          figures.nodes = Math.max(figures.nodes ?? 0, await nodesOf(now));
        };
        await subject.move(handOn(page, countNodes));
        figures.frame = p95(await page.evaluate(endFrames)) ?? Number.NaN;
        await countNodes(page);
      }
      await context.close();
      return null;
    };
    return Promise.race([steps(), crash]);
  };
  const late = sleep(LIMIT, `no answer in ${LIMIT / 1000} s`, { ref: false });
  const trouble = await Promise.race([work(), late]).catch((error: unknown) => firstLine(error));
  return { figures, trouble: trouble && `${trouble} (${stage})` };
}

/** @param isPredrawn its timeline stands in the page before any script: the first paint shows it */
async function load(
  page: Page,
  url: string,
  isPredrawn: boolean,
  figures: Figures,
  sent: () => readonly Sent[],
): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('dateline:drawn').length > 0);
  const drawn = await page.evaluate(() => performance.getEntriesByName('dateline:drawn')[0]?.startTime ?? 0);
  const origin = await page.evaluate(() => performance.timeOrigin);
  await page.waitForTimeout(QUIET);
  figures.drawn = drawn;
  // What others paint before they have drawn is an empty page, or its frame.
  const painted = await page.evaluate(firstPaint);
  figures.seen = isPredrawn ? painted : Math.max(painted, drawn);
  figures.blocking = await page.evaluate(() => window.bench.blocking);
  Object.assign(figures, weightOf(sent(), origin + drawn), { codeAtRest: weightOf(sent(), Infinity).code });
  figures.nodes = await nodesOf(page);
  figures.heap = await heapOf(page);
}

const nodesOf = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
