/** On paper, whatever is on the screen: a chronology of the selection with numbered sources. */
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
    await expect(paper.getByRole('img', { name: /What Beijing promised/ })).toBeVisible();
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
