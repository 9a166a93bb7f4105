/** A long list: keys scroll it wherever the focus is, and what was gone to at its end is seen whole. */
import type { Locator, Page } from 'playwright/test';
import { hosted as test, showGenerated } from './generatedSites.ts';
import { expect, list, open, search, settled } from './support.ts';

const EVENTS = 20_000;

test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 1440, height: 900 } });
showGenerated(EVENTS);

test.describe('keys scroll the list', () => {
  test('on a page just opened', async ({ page }) => {
    await openList(page);
    await expectKeysToScroll(page, ['PageDown', 'Space', 'ArrowDown', 'End', 'ArrowUp', 'PageUp', 'Shift+Space', 'Home']);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /^Skip to/ })).toBeFocused();
  });

  test('after a click into its text, which rings nothing', async ({ page }) => {
    await openList(page);
    await list(page).getByRole('paragraph').first().click();
    await expectKeysToScroll(page, ['PageDown', 'Space', 'End', 'Home', 'ArrowDown']);
    expect(await rings(page)).toEqual([]);
  });

  test('after the events were skipped to, which is seen', async ({ page }) => {
    await openList(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await rings(page)).toHaveLength(1);
    await expectKeysToScroll(page, ['PageDown', 'Space', 'End', 'Home']);
    await page.keyboard.press('Tab');
    await expect(list(page).getByRole('button').first()).toBeFocused();
  });

  test('but not those that a control uses', async ({ page }) => {
    await openList(page);
    await search(page).focus();
    for (const key of ['End', 'Home', 'ArrowDown', 'Space', 'PageDown']) await expectNoScroll(page, key);
    await page.getByRole('textbox', { name: 'Go to date' }).focus();
    for (const key of ['End', 'Home', 'ArrowDown', 'Space']) await expectNoScroll(page, key);
    await page.getByRole('radio', { name: 'List' }).focus();
    await expectNoScroll(page, 'Space');
    await expectKeysToScroll(page, ['PageDown', 'End', 'Home']);
    const share = page.getByRole('button', { name: 'Share', exact: true });
    await share.focus();
    await expectKeysToScroll(page, ['PageDown', 'ArrowDown', 'Home']);
    await expect(share).toBeFocused();
    await expectNoScroll(page, 'Space');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoScroll(page, 'PageDown');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await expect(list(page)).toBeVisible();
  });
});

test.describe('at the end', () => {
  for (const size of [{ width: 1440, height: 900 }, { width: 1280, height: 640 }, { width: 390, height: 844 }]) {
    test(`a date after all leads to the last event, whole, ${size.width} × ${size.height}`, async ({ page }) => {
      await page.setViewportSize(size);
      await openList(page);
      await page.getByRole('textbox', { name: 'Go to date' }).fill('9999');
      await page.getByRole('button', { name: 'Go', exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: 'the last' })).toBeVisible();
      await expectWholeAtRest(page, list(page).locator(`[aria-posinset="${EVENTS}"]`));
    });
  }

  test('a late event of the address is seen whole, also loaded again', async ({ page }) => {
    await openList(page);
    await page.keyboard.press('End');
    const third = list(page).locator(`[aria-posinset="${EVENTS - 2}"]`);
    await expectWholeAtRest(page, third);
    await third.getByRole('button').click();
    await expect.poll(() => new URL(page.url()).searchParams.has('event')).toBe(true);
    await expectWholeAtRest(page, third);
    await page.reload();
    await settled(page);
    await expectWholeAtRest(page, third);
    // As somebody else opens it.
    const { href } = new URL(page.url());
    await page.goto('about:blank');
    await page.goto(href);
    await settled(page);
    await expectWholeAtRest(page, third);
  });
});

async function openList(page: Page): Promise<void> {
  await open(page, '?view=list');
  await expect(list(page).getByRole('button').first()).toBeVisible();
}

/** Where the list stands: number and place of all items in the page. */
const stand = (page: Page): Promise<string> =>
  list(page)
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => `${item.getAttribute('aria-posinset')} ${item.getBoundingClientRect().top}`).join(),
    );

/** The number of the item that is seen in the middle of the window, with the part of it above. */
const middle = (page: Page): Promise<number> =>
  list(page)
    .getByRole('listitem')
    .evaluateAll((items) => {
      for (const item of items) {
        const { top, height } = item.getBoundingClientRect();
        const part = (innerHeight * 0.6 - top) / height;
        if (part >= 0 && part < 1) return Number(item.getAttribute('aria-posinset')) + part;
      }
      return NaN;
    });

async function expectKeysToScroll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const before = await middle(page);
    await page.keyboard.press(key);
    const isUp = /Up|Home|Shift/.test(key);
    await expect
      .poll(async () => ((await middle(page)) - before) * (isUp ? -1 : 1), { message: key })
      .toBeGreaterThan(0.05);
    await atRest(page);
  }
}

async function expectNoScroll(page: Page, key: string): Promise<void> {
  await atRest(page);
  const before = await stand(page);
  await page.keyboard.press(key);
  await atRest(page);
  expect(await stand(page), key).toBe(before);
}

/** What shows a ring around it, that is no control. */
const rings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((element) => !element.matches('button, input') && getComputedStyle(element).outlineStyle !== 'none')
      .map(({ tagName }) => tagName),
  );

/** Until nothing moves any more: what is near has come, and the list has rested. */
async function atRest(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(async () => {
      const [last, now] = [before, await stand(page)];
      before = now;
      return now === last;
    }, { intervals: [0, 150, 150, 300, 300] })
    .toBe(true);
}

async function expectWholeAtRest(page: Page, item: Locator): Promise<void> {
  await expect(item.getByRole('button')).toBeVisible();
  await atRest(page);
  await page.waitForTimeout(500);
  const box = (await item.boundingBox())!;
  const area = (await page.getByRole('main').boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(Math.max(area.y, 0) - 1);
  expect(box.y + box.height).toBeLessThanOrEqual(page.viewportSize()!.height + 1);
}
