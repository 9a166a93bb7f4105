import { defineConfig } from 'playwright/test';
import { CHROMIUM_ARGUMENTS } from './chromiumArguments.ts';

const port = Number(process.env.DATELINE_PORT ?? 4317);
const out = 'node_modules/.cache/e2e-dist';
// A sub-path, as on a project page of a static host.
const base = '/any/sub-path/';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../node_modules/.cache/e2e-results',
  fullyParallel: true,
  workers: 2,
  // What passes the second time only is reported as flaky: to be looked into, but no reason to stop.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['json']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}${base}`,
    locale: 'en-GB',
    timezoneId: 'Pacific/Auckland',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    trace: 'off',
    // But where it is looked at (offline.e2e.ts): requests are then the page's own.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.DATELINE_CHROMIUM,
      // Few machines that test have a graphics card; without it, imitating one is saved.
      args: [...CHROMIUM_ARGUMENTS, '--disable-gpu'],
    },
  },
  webServer: {
    cwd: '..',
    command:
      `npx vite build --outDir ${out} --emptyOutDir --logLevel warn && ` +
      `npx vite build --mode gallery --outDir ${out} --emptyOutDir false --logLevel warn && ` +
      `npx vite preview --outDir ${out} --base ${base} --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}${base}`,
    timeout: 120_000,
  },
});
