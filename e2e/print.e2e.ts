/**
 * On paper, whatever is on the screen: a chronology of the selection with numbered sources. And the timeline
 * taken away as a picture.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, open, test } from './support.ts';

const chronology = (page: Page) => page.getByRole('article');

/** As the browser does before it prints. */
async function beginPrinting(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

async function endPrinting(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}

for (const [name, address, width] of [
  ['the timeline with an open event', '?event=us-election', 1280],
  ['the list', '?view=list', 1280],
  ['a phone', '', 390],
] as const) {
  test(`from ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, address);
    await beginPrinting(page);
    const paper = chronology(page);
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText(/What Beijing promised/);
    await expect(paper.getByRole('heading', { level: 3 })).toHaveCount(17);
    const picture = paper.getByRole('img', { name: /What Beijing promised/ });
    await expect(picture).toBeVisible();
    // Each event is named there: none is only counted.
    await expect(picture.getByText('Interference raised')).toBeVisible();
    await expect(picture.getByText(/^\+\d/)).toHaveCount(0);
    await expect(paper.getByRole('heading', { name: 'Sources' })).toBeVisible();
    // Of the page itself nothing is printed.
    await expect(page.getByRole('banner')).toHaveCount(0);
    await endPrinting(page);
    await expect(paper).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('of a selection it says which, and every passage has the number of its source', async ({ page }) => {
  await open(page, '?actor=xi-jinping&q=promise');
  await beginPrinting(page);
  const paper = chronology(page);
  await expect(paper).toContainText(/\d of 17 events, with Xi Jinping, that mention “promise”/);
  const passages = await paper.getByRole('blockquote').allInnerTexts();
  expect(passages.length).toBeGreaterThan(2);
  const sources = await paper.getByRole('listitem').count();
  for (const passage of passages) {
    expect(Number(/\[(\d+)\]/.exec(passage)?.[1])).toBeLessThanOrEqual(sources);
  }
});

test('in dark it is black on white, on A4 and Letter', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await beginPrinting(page);
  const colours = await chronology(page).evaluate((paper) => {
    const { color, backgroundColor } = getComputedStyle(paper);
    return [color, backgroundColor, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  await endPrinting(page);
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
  }
});

test('the timeline is taken away as a drawing and as a picture twice as fine', async ({ page }) => {
  await open(page, '?actor=china');
  await page.getByRole('button', { name: 'Export' }).click();
  const taken = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const drawing = await taken('Drawing (SVG)');
  expect(drawing.name).toBe('what-beijing-promised-about-the-2024-election.svg');
  const svg = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return { name: documentElement.tagName, texts: documentElement.textContent, scripts: documentElement.querySelectorAll('script').length };
  }, drawing.content.toString('utf8'));
  expect(svg).toMatchObject({ name: 'svg', scripts: 0 });
  for (const text of ['12 of 17 events, with China', 'told on 31 January 2024', '?actor=china']) expect(svg.texts).toContain(text);
  const picture = await taken('Picture (PNG), twice as fine');
  expect(picture.name).toBe('what-beijing-promised-about-the-2024-election.2x.png');
  // Its width, as PNG writes it.
  expect(picture.content.readUInt32BE(16)).toBe(2 * (await page.getByRole('region', { name: 'Timeline' }).evaluate((it) => it.clientWidth)));
});
