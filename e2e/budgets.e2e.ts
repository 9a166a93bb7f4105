/** What does not depend on the clock (figures in the README): bytes, requests, DOM nodes. */
import { gzipSync } from 'node:zlib';
import { expect, open, test } from './support.ts';

/** kB of 1,000 bytes, gzip as a static host would send it. */
const LIMITS = { code: 140_000, data: 15_000, fonts: 110_000, nodes: 1500, requests: 14 };

test('a small story stays within its budget', async ({ page }) => {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => bodies.set(response.url(), response.body()));
  await open(page);
  await page.waitForLoadState('networkidle');
  // What was there when the timeline was first drawn; the rest is fetched when the page is idle.
  const before = await page.evaluate(() => {
    const drawn = performance.getEntriesByName('dateline:drawn')[0]?.startTime ?? 0;
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return files.filter(({ startTime }) => startTime < drawn).map(({ name }) => name);
  });
  const weights = { code: 0, data: 0, fonts: 0 };
  for (const [url, pending] of bodies) {
    const { pathname } = new URL(url);
    const body = await pending;
    if (pathname.endsWith('.woff2')) weights.fonts += body.length;
    if (!before.includes(url)) continue;
    if (/\.(js|css)$/.test(pathname)) weights.code += gzipSync(body).length;
    if (pathname.endsWith('.json')) weights.data += gzipSync(body).length;
  }
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(weights.code, 'code, gzip').toBeLessThanOrEqual(LIMITS.code);
  expect(weights.data, 'data, gzip').toBeLessThanOrEqual(LIMITS.data);
  expect(weights.fonts, 'fonts').toBeLessThanOrEqual(LIMITS.fonts);
  expect(before.length, 'requests').toBeLessThanOrEqual(LIMITS.requests);
  expect(nodes, 'DOM nodes').toBeLessThanOrEqual(LIMITS.nodes);
});

test('nothing moves while fonts and data arrive', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(() =>
    (window as unknown as { layoutShifts: number[] }).layoutShifts.reduce((sum, value) => sum + value, 0),
  );
  expect(shift).toBeLessThanOrEqual(0.02);
});
