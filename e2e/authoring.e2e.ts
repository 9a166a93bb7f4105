/** Stories of others: built, published beside each other, served, refused. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'playwright/test';
import { addressOf, run } from './authoring/commands.ts';
import type { Running } from './authoring/commands.ts';
import { staticHost } from './authoring/staticHost.ts';

const BRIDGE = `title: Die Brücke & "ihr" Fluß
language: de
description: Was <b>geschah</b>.
articles:
  - { id: bote, file: bote.txt, title: Brücke gesperrt, published: 2024-03-02 }
events:
  - id: gesperrt
    headline: Die Brücke wird gesperrt
    date: 2024-02-26
    excerpts:
      - article: bote
        quote: Die Brücke wurde am 26. Februar 2024 gesperrt
        date_words: [am 26. Februar 2024]
`;
const ARTICLE = 'Brücke gesperrt\n\nDie Brücke wurde am 26. Februar 2024 gesperrt, sagt der Bote.\n';
/** Without articles; an event without an excerpt. */
const RIVER = `title: The river
events:
  - { id: flood, headline: The river floods, date: 1931, sources: [{ url: "https://example.org/flood" }] }
`;

const USUAL_PORT = 4173;

interface Desk {
  /** Where the author stands; gone after the test. */
  readonly folder: string;
  /** Resolves when the command has ended. */
  done(command: string): Promise<{ code: number; output: string }>;
  /** A command that goes on until the test ends. */
  going(command: string): Running;
}

const test = base.extend<{ desk: Desk }>({
  desk: async ({ browserName }, hand) => {
    const folder = await mkdtemp(path.join(tmpdir(), `Schreib tisch – ${browserName} `));
    const bridge = { 'Brücke (neu)/story.yaml': BRIDGE, 'Brücke (neu)/bote.txt': ARTICLE };
    for (const [name, content] of Object.entries({ ...bridge, 'river/story.yaml': RIVER })) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const started: Running[] = [];
    const going = (command: string) => {
      const running = run(command, folder);
      started.push(running);
      return running;
    };
    const done = async (command: string) => {
      const running = going(command);
      return { code: await running.ended, output: running.output() };
    };
    await hand({ folder, done, going });
    await Promise.all(started.map((running) => running.stop()));
    await rm(folder, { recursive: true, force: true });
  },
});

test.setTimeout(180_000);

test('two stories on one host: each has its own title, language and choices; a mistake changes neither', async ({ page, desk }) => {
  const noises: string[] = [];
  page.on('console', (message) => message.type() === 'error' && noises.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && noises.push(response.url()));
  expect((await desk.done('npm run build -- "Brücke (neu)" --out "web/die brücke"')).code).toBe(0);
  expect((await desk.done('npm run build -- river --out web/river')).code).toBe(0);
  expect(await readdir(path.join(desk.folder, 'web'))).toEqual(['die brücke', 'river']);

  const html = await readFile(path.join(desk.folder, 'web', 'die brücke', 'index.html'), 'utf8');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<title>Die Brücke &amp; &quot;ihr&quot; Fluß</title>');
  expect(html).toContain('content="Was &lt;b&gt;geschah&lt;/b&gt;."');

  const host = await staticHost(path.join(desk.folder, 'web'));
  try {
    await page.goto(`${host.address}river/`);
    await expect(page.getByRole('button', { name: /^The river floods/ })).toBeVisible();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption({ label: 'Dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto(`${host.address}die%20br%C3%BCcke/`);
    await expect(page.getByRole('button', { name: /^Die Brücke wird gesperrt/ })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
    await page.goto(`${host.address}river/`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  } finally {
    host.close();
  }
  expect(noises).toEqual([]);

  // A story with a mistake is not built, and the former page stays.
  const site = path.join(desk.folder, 'web', 'river');
  const before = await readdir(site, { recursive: true });
  await writeFile(path.join(desk.folder, 'river', 'story.yaml'), RIVER.replace('1931', '1931-13'));
  const { code, output } = await desk.done('npm run build -- river --out web/river');
  expect([code, output]).toEqual([1, expect.stringMatching(/river\/story\.yaml:3:\d+ {2}error/)]);
  expect(await readdir(site, { recursive: true })).toEqual(before);
  const told = await desk.done('npm run compile -s -- river --json');
  expect(told.code).toBe(1);
  expect(told.output).toContain('"line": 3');
});

test('npm start takes another port when the usual one is taken', async ({ page, desk }) => {
  const other = createServer();
  try {
    // Where somebody has it already, it is taken, too.
    await new Promise<void>((taken) => {
      other.on('error', () => taken()).listen(USUAL_PORT, 'localhost', taken);
    });
    const address = await addressOf(desk.going('npm start -- "Brücke (neu)"'));
    expect(new URL(address).port).not.toBe(String(USUAL_PORT));
    await page.goto(address);
    await expect(page).toHaveTitle(/Fluß/);
  } finally {
    other.close();
  }
});

test('--strict asks for excerpts; a folder with something else in it stays as it is', async ({ desk }) => {
  expect((await desk.done('npm run build -- river --strict')).code).toBe(1);
  const refused = await desk.done('npm run build -- river --out "Brücke (neu)"');
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('is not a Dateline page')]);
  expect(await readFile(path.join(desk.folder, 'Brücke (neu)', 'bote.txt'), 'utf8')).toBe(ARTICLE);
});
