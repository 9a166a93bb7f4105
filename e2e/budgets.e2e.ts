/**
 * What does not depend on the clock, for the story that ships and for generated ones, whole and in pages:
 * bytes and requests before the first drawing, DOM nodes at every depth. What a frame may look at and draw
 * is kept by `src/timeline/frameCost.test.ts`; times are measured by `npm run bench`.
 */
import type { Page } from 'playwright/test';
import { weightOf } from './bench/run/weight.ts';
import { builtSite, hosted, siteOf } from './generatedSites.ts';
import { expect, open, recordLayoutShifts, settled } from './support.ts';

interface Budget {
  readonly title: string;
  /** Events to generate; null: the story that ships. */
  readonly events: number | null;
  /** kB before the first drawing, as sent. */
  readonly data: number;
  /** kB of HTML, with its styles and what is drawn ahead in it, as sent. */
  readonly page: number;
  readonly requests: number;
}

/** For every story. kB as sent; `codeAtRest`: all that comes without anybody asking for it. */
const EVERYWHERE = { code: 140, codeAtRest: 265, fonts: 110, nodes: 1500 };

const BUDGETS: readonly Budget[] = [
  { title: 'the story that ships', events: null, data: 15, page: 27, requests: 7 },
  { title: '1,600 events', events: 1600, data: 120, page: 60, requests: 11 },
  { title: '20,000 events, in pages', events: 20_000, data: 400, page: 75, requests: 11 },
];

const test = hosted.extend<{ budget: Budget; baseURL: string }>({
  budget: [BUDGETS[0]!, { option: true }],
  baseURL: async ({ host, budget }, provide, { testId }) => {
    await provide(`${host.address}/${testId}/${nameOf(budget)}/dateline/`);
  },
});

const nameOf = ({ events }: Budget): string => (events === null ? 'ships' : `generated-${events}`);

type Named = Readonly<Record<string, number>>;

/** Fails with the figure and its limit. */
function expectWithin(figures: Named, limits: Named): void {
  const broken = Object.entries(limits)
    .filter(([name, limit]) => !((figures[name] ?? Infinity) <= limit))
    .map(([name, limit]) => `${name}: ${figures[name]?.toFixed(1)}, at most ${limit}`);
  expect(broken, 'budgets that are broken').toEqual([]);
}

const nodesOf = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);

for (const budget of BUDGETS) {
  test.describe(budget.title, () => {
    test.describe.configure({ timeout: 180_000, mode: 'default' });
    test.use({ budget });

    test.beforeAll(({ host }) =>
      host.show(`${nameOf(budget)}/dateline`, budget.events === null ? builtSite : siteOf(budget.events)));

    test('stays within its budget of bytes, requests and nodes', async ({ page, host }, { testId }) => {
      await open(page);
      await page.waitForLoadState('networkidle');
      const drawn = await page.evaluate(
        () => performance.timeOrigin + (performance.getEntriesByName('dateline:drawn')[0]?.startTime ?? 0),
      );
      const sent = host.sentIn(testId);
      const figures = {
        ...weightOf(sent, drawn),
        codeAtRest: weightOf(sent, Infinity).code,
        nodes: await nodesOf(page),
      };
      expectWithin(figures, { ...EVERYWHERE, data: budget.data, page: budget.page, requests: budget.requests });
    });

    test('has few nodes at every depth, and in the list', async ({ page }) => {
      await open(page);
      const counts: number[] = [];
      for (let depth = 0; depth < 6; depth += 1) {
        await page.mouse.move(700, 300);
        for (let notch = 0; notch < 8; notch += 1) await page.mouse.wheel(0, -120);
        await settled(page);
        counts.push(await nodesOf(page));
      }
      await open(page, '?view=list');
      await page.getByRole('list', { name: 'Events' }).waitFor();
      counts.push(await nodesOf(page));
      expectWithin({ nodes: Math.max(...counts) }, { nodes: EVERYWHERE.nodes });
    });

    test('nothing moves while fonts and data arrive', async ({ page }) => {
      const layoutShift = await recordLayoutShifts(page);
      await open(page);
      await page.waitForLoadState('networkidle');
      expectWithin({ shift: await layoutShift() }, { shift: 0.02 });
    });
  });
}
