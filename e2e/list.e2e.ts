/** Long lists, by wheel and by keys, to their end and back: the page lives and logs no error. */
import type { Page } from 'playwright/test';
import { hosted as test, showGenerated } from './generatedSites.ts';
import { expect, list, open } from './support.ts';

/** A story that comes whole, and one that is fetched in pages. */
const STORIES = [1_600, 20_000];
const NOTCH_PX = 400;
const NOTCH_MS = 15;

for (const events of STORIES) {
  test.describe(`a list of ${events}`, () => {
    test.describe.configure({ timeout: 240_000 });
    showGenerated(events);

    test('is wheeled to its end and back', async ({ page }) => {
      await openList(page, events);
      // In its middle by leaps, the larger the longer it is.
      const leap = (events / 200) * NOTCH_PX;
      await wheel(page, NOTCH_PX, 100);
      for (let turn = 0; turn < 50 && !(await seen(page, events)); turn += 1) await wheel(page, leap, 10);
      await expectWhole(page, events);
      await wheel(page, -NOTCH_PX, 100);
      for (let turn = 0; turn < 50 && !(await seen(page, 1)); turn += 1) await wheel(page, -leap, 10);
      await expectWhole(page, 1);
    });

    test('is gone through by held keys, to its end and back', async ({ page }) => {
      await openList(page, events);
      for (const key of ['ArrowDown', 'PageDown', 'Tab', 'ArrowUp', 'PageUp', 'PageDown']) {
        // Whoever has tabbed on to an event that then was scrolled away stands outside of the list.
        await page.locator('.list-scroller').focus();
        for (let press = 0; press < 60; press += 1) await page.keyboard.press(key);
        await expect(list(page).getByRole('button').first()).toBeAttached();
      }
      await page.keyboard.press('End');
      await expect.poll(() => seen(page, events)).toBe(true);
      for (const key of ['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown']) {
        for (let press = 0; press < 20; press += 1) await page.keyboard.press(key);
      }
      await page.keyboard.press('End');
      await expectWhole(page, events);
      await page.keyboard.press('Home');
      await expectWhole(page, 1);
    });

    test('is wheeled through on a narrow screen, where the page itself scrolls', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openList(page, events);
      for (const by of [NOTCH_PX, -NOTCH_PX / 4, 7 * NOTCH_PX, -NOTCH_PX]) await wheel(page, by, 60);
      await expect(list(page).getByRole('button').first()).toBeAttached();
      await page.keyboard.press('Home');
      await expectWhole(page, 1);
    });

    for (const width of [1280, 390]) {
      test(`has items that are as high whatever stands above them, ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await openList(page, events);
        const heights = new Map<string, number>();
        for (let stop = 0; stop < 20; stop += 1) {
          await wheel(page, NOTCH_PX, 1);
          // Until all have come, and stand.
          await page.waitForTimeout(250);
          await expect(page.locator('.list-item.waiting')).toHaveCount(0);
          for (const [item, height] of await heightsNow(page)) {
            expect(height, `item ${item}`).toBeCloseTo(heights.get(item) ?? height, 0);
            heights.set(item, height);
          }
        }
        expect(heights.size).toBeGreaterThan(20);
      });
    }
  });
}

test.describe('what the browser’s own command prints', () => {
  test.describe.configure({ timeout: 180_000 });
  showGenerated(20_000);

  test('is counted truly where not all had been fetched', async ({ page }) => {
    await openList(page, 20_000);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await page.getByRole('article').getByRole('heading', { level: 3 }).count();
    expect(printed).toBeGreaterThan(0);
    expect(printed).toBeLessThan(2000);
    const note = page.getByRole('article').getByRole('note');
    await expect(note).toContainText(`${printed.toLocaleString('en-GB')} of 20,000 events: what had`);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });
});

async function openList(page: Page, events: number): Promise<void> {
  await open(page, '?view=list');
  await expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(events));
  await expect(list(page).getByRole('button').first()).toBeVisible();
  const { width, height } = page.viewportSize()!;
  await page.mouse.move(width / 2, height * 0.6);
}

async function wheel(page: Page, by: number, notches: number): Promise<void> {
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(NOTCH_MS);
  }
}

function heightsNow(page: Page): Promise<(readonly [item: string, height: number])[]> {
  return page
    .locator('.list-item')
    .evaluateAll((items) =>
      items.map((item) => {
        return [item.getAttribute('data-index') ?? '', item.getBoundingClientRect().height] as const;
      }),
    );
}

/** Whether the nth event is on the screen. */
function seen(page: Page, number: number): Promise<boolean> {
  return page.evaluate((nth) => {
    const box = document.querySelector(`[aria-posinset="${nth}"]`)?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight && box.bottom > 0;
  }, number);
}

/** The nth event is there and can be read, and those in the page follow each other without a gap. */
async function expectWhole(page: Page, number: number): Promise<void> {
  await expect.poll(() => seen(page, number)).toBe(true);
  const item = list(page).locator(`[aria-posinset="${number}"]`);
  await expect(item.getByRole('button')).toBeVisible();
  const numbers = await list(page)
    .locator('[aria-posinset]')
    .evaluateAll((items) => items.map((each) => Number(each.getAttribute('aria-posinset'))));
  expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
}
