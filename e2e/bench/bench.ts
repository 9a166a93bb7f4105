/**
 * npm run bench: the explorer with the story that ships beside a skeleton page of the same packages,
 * in one go, in headless Chromium. Prints a Markdown table and writes bench.json beside the build.
 *
 * Absolute times depend on the machine; trust the ratios. Medians of RUNS runs with their range;
 * the two pages take turns, so that a slower minute hits both.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { preview } from 'vite';
import { findChromium } from '../../.setup/chromium.mjs';
import { root, tool } from '../../.setup/run.mjs';

const RUNS = Number(process.env.RUNS ?? 7);
const OUT = 'node_modules/.cache/bench-dist';

type Figures = Record<string, number>;

/** In the page: long tasks so far beyond 50 ms, ms. */
declare global {
  interface Window {
    blocking: number;
    frameTimes: number[];
  }
}

async function loadFigures(page: Page, url: string): Promise<Figures> {
  const bodies = new Map<string, Promise<Buffer | null>>();
  page.on('response', (response) => bodies.set(response.url(), response.body().catch(() => null)));
  await page.addInitScript(() => {
    window.blocking = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.blocking += Math.max(0, entry.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('dateline:drawn').length > 0);
  const drawn = await page.evaluate(() => performance.getEntriesByName('dateline:drawn')[0]?.startTime ?? 0);
  await page.waitForTimeout(700);
  const bytes = await bytesOf(page, bodies, drawn);
  const blocking = await page.evaluate(() => window.blocking);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { drawn, blocking, nodes, heap: usedSize / 1e6, ...bytes };
}

/** kB: code and data asked for before the first drawing, gzip; all fonts as they are. */
async function bytesOf(page: Page, bodies: Map<string, Promise<Buffer | null>>, drawn: number): Promise<Figures> {
  const before = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < end)
        .map(({ name }) => name),
    drawn,
  );
  const kB = { code: 0, data: 0, fonts: 0 };
  for (const [url, pending] of bodies) {
    const { pathname } = new URL(url);
    const body = (await pending) ?? Buffer.alloc(0);
    if (pathname.endsWith('.woff2')) kB.fonts += body.length / 1e3;
    if (!before.includes(url)) continue;
    if (/\.(js|css)$/.test(pathname)) kB.code += gzipSync(body).length / 1e3;
    if (pathname.endsWith('.json')) kB.data += gzipSync(body).length / 1e3;
  }
  return kB;
}

/** Real wheel and drag events over the plane; frame times by requestAnimationFrame, 95th percentile, ms. */
async function frameFigures(page: Page): Promise<Figures> {
  await page.evaluate(() => {
    window.frameTimes = [];
    let last = performance.now();
    const tick = (now: number): void => {
      window.frameTimes.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.mouse.move(700, 300);
  for (let i = 0; i < 20; i += 1) await page.mouse.wheel(0, i < 12 ? -60 : 40);
  await page.mouse.move(700, 130);
  await page.mouse.down();
  for (let i = 0; i < 60; i += 1) await page.mouse.move(700 - 6 * (i < 30 ? i : 60 - i), 130);
  await page.mouse.up();
  const p95 = await page.evaluate(() => {
    const sorted = window.frameTimes.slice(1).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  });
  return { p95 };
}

/** From the click on an actor to the painted selection, ms. */
async function filterFigures(page: Page): Promise<Figures> {
  await page.evaluate(() => {
    performance.clearMarks('dateline:settled');
    document.addEventListener('click', () => performance.mark('bench:click'), { capture: true, once: true });
  });
  await page.getByRole('group', { name: 'Who took part' }).getByRole('button').first().click();
  await page.waitForFunction(() => performance.getEntriesByName('dateline:settled').length > 0);
  const filter = await page.evaluate(() => {
    const click = performance.getEntriesByName('bench:click')[0]?.startTime ?? 0;
    const painted = performance.getEntriesByName('dateline:settled').find((mark) => mark.startTime > click);
    return (painted?.startTime ?? Number.NaN) - click;
  });
  return { filter };
}

async function onePage(browser: Browser, url: string, use: boolean): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // The TypeScript runner names functions through a helper that pages do not have.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const page = await context.newPage();
  const figures = await loadFigures(page, url);
  if (use) Object.assign(figures, await filterFigures(page), await frameFigures(page));
  await context.close();
  return figures;
}

function compileTime(): number {
  const begin = performance.now();
  execFileSync(process.execPath, [tool('tsx'), 'src/compile/cli.ts', '--check'], { cwd: root, stdio: 'ignore' });
  return performance.now() - begin;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const show = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** The explorer as readers get it, the skeleton beside it: neither loads a line of the other's. */
function build(...options: string[]): void {
  const args = [tool('vite'), 'build', '--outDir', OUT, '--logLevel', 'warn', ...options];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

build('--emptyOutDir');
build('--mode', 'skeleton', '--emptyOutDir', 'false');
const server = await preview({ root, logLevel: 'error', build: { outDir: OUT }, preview: { port: 0 } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

const runs: Record<'dateline' | 'skeleton', Figures[]> = { dateline: [], skeleton: [] };
for (let i = 0; i <= RUNS; i += 1) {
  const explorer = await onePage(browser, address, true);
  const skeleton = await onePage(browser, `${address}e2e/bench/skeleton/`, false);
  const dateline = { ...explorer, compile: compileTime() };
  // The first round warms caches and is not counted.
  if (i > 0) {
    runs.dateline.push(dateline);
    runs.skeleton.push(skeleton);
  }
}
await browser.close();
await server.close();

const ROWS = [
  ['code', 'code, gzip, kB', '≤ 140'],
  ['fonts', 'fonts, woff2, kB', '≤ 110'],
  ['data', 'data, gzip, kB', '≤ 15'],
  ['drawn', 'navigation → drawn, ms', '≤ 1.3 × skeleton'],
  ['blocking', 'total blocking time, ms', '≤ 30 beyond the skeleton’s'],
  ['p95', '95th percentile frame, zooming and panning, ms', '≤ 17'],
  ['filter', 'actor filter → painted, ms', '≤ 50'],
  ['heap', 'JS heap after load, MB', '≤ 15'],
  ['nodes', 'DOM nodes', '≤ 1,500'],
  ['compile', 'compile, the whole process, ms', '≤ 1,000'],
] as const;

const cell = (name: 'dateline' | 'skeleton', key: string): string => {
  const values = runs[name].map((figures) => figures[key] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  if (values.length === 0) return '–';
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? show(low) : `${show(median(values))} (${show(low)}–${show(high)})`;
};
const ratio = (key: string): string => {
  const of = (name: 'dateline' | 'skeleton'): number => median(runs[name].map((figures) => figures[key] ?? Number.NaN));
  const value = of('dateline') / of('skeleton');
  return Number.isFinite(value) ? `${value.toFixed(2)} ×` : '–';
};

console.log(`\nMedians of ${RUNS} runs (range), ${process.platform}, Node ${process.versions.node}\n`);
console.log('| | budget | Dateline | skeleton | ratio |\n|---|---|---|---|---|');
for (const [key, title, budget] of ROWS) {
  console.log(`| ${title} | ${budget} | ${cell('dateline', key)} | ${cell('skeleton', key)} | ${ratio(key)} |`);
}
writeFileSync(`${root}/node_modules/.cache/bench.json`, JSON.stringify(runs, null, 1));
