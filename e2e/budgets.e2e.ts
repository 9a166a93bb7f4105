/** What does not depend on the clock (figures in the README): bytes, requests, DOM nodes. */
import { gzipSync } from 'node:zlib';
import { expect, open, test } from './support.ts';

/** kB of 1,000 bytes, gzip as a static host would send it. */
const LIMITS = { code: 140_000, data: 15_000, fonts: 110_000, nodes: 1500, requests: 12 };

test('a small story stays within its budget', async ({ page }) => {
  const weights = { code: 0, data: 0, fonts: 0 };
  let requests = 0;
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    requests += 1;
    const { pathname } = new URL(response.url());
    bodies.push(
      response.body().then((body) => {
        if (/\.(js|css)$/.test(pathname)) weights.code += gzipSync(body).length;
        if (pathname.endsWith('.json')) weights.data += gzipSync(body).length;
        if (pathname.endsWith('.woff2')) weights.fonts += body.length;
      }),
    );
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(weights.code, 'code, gzip').toBeLessThanOrEqual(LIMITS.code);
  expect(weights.data, 'data, gzip').toBeLessThanOrEqual(LIMITS.data);
  expect(weights.fonts, 'fonts').toBeLessThanOrEqual(LIMITS.fonts);
  expect(requests, 'requests').toBeLessThanOrEqual(LIMITS.requests);
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
