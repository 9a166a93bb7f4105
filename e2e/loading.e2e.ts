/** Whatever becomes of the bundle, the reader gets a sentence and a way on. */
import type { FrameLocator, Page } from 'playwright/test';
import { event, expect, holdBack, test } from './support.ts';

const DAMAGES = [
  ['missing', { status: 404, body: 'not here' }],
  ['an error of the server', { status: 500, body: 'oh dear' }],
  ['cut off in the middle', { status: 200, contentType: 'application/json', body: '{"format":"dateline","vers' }],
  ['a web page in its place', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Hi</title>' }],
  ['of another form', { status: 200, contentType: 'application/json', body: '{"format":"dateline","version":1}' }],
  ['of a newer version', { status: 200, contentType: 'application/json', body: '{"format":"dateline","version":99}' }],
  ['not a bundle at all', { status: 200, contentType: 'application/json', body: '[1,2,3]' }],
] as const;

test.describe('a bundle that is', () => {
  // The browser itself logs a failed request; the page must not add to it.
  test.use({ quiet: [] });

  for (const [name, answer] of DAMAGES) {
    test(`${name} shows what happened and a retry that works`, async ({ page }) => {
      await page.route('**/story.json', (route) => route.fulfill(answer));
      await page.goto('./');
      await expect(page.getByRole('alert')).toBeVisible();
      await page.unroute('**/story.json');
      await page.getByRole('button', { name: /again/i }).click();
      await expect(event(page, 'US election')).toBeVisible();
    });
  }

  test('out of reach shows what happened and a retry that works', async ({ page }) => {
    await page.route('**/story.json', (route) => route.abort('internetdisconnected'));
    await page.goto('./');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute('**/story.json');
    await page.getByRole('button', { name: /again/i }).click();
    await expect(event(page, 'US election')).toBeVisible();
  });
});

test('a slow bundle is waited for in words', async ({ page }) => {
  const letGo = await holdBack(page, '**/story.json');
  await page.goto('./');
  await expect(page.getByText(/Loading/)).toBeVisible();
  letGo();
  await expect(event(page, 'US election')).toBeVisible();
});

const ownPage = (within: Page | FrameLocator) => within.getByRole('link', { name: /page of its own/ });
const again = (within: Page | FrameLocator) => within.getByRole('link', { name: 'Load the page again' });

test.describe('what takes long', () => {
  // Scripts that do not come are an error in the browser's own log.
  test.use({ quiet: [] });

  test('says so on a page of its own, with a way to try again', async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByText(/Still loading/)).toBeVisible({ timeout: 25_000 });
    await expect(ownPage(page)).toBeHidden();
    await page.unroute('**/assets/*.js');
    await again(page).click();
    await expect(event(page, 'US election')).toBeVisible();
    await expect(page.getByText(/Still loading/)).toBeHidden();
  });

  test('leads out of a frame, where the frame may be why', async ({ page, baseURL }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.route('**/around.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}" width="900" height="600"></iframe>` }));
    await page.goto('./around.html');
    const frame = page.frameLocator('iframe');
    await expect(ownPage(frame)).toBeVisible({ timeout: 15_000 });
    await expect(again(frame)).toBeHidden();
  });
});

test.describe('a page that nobody looks at, which is given no frames,', () => {
  test('is there all the same', async ({ page }) => {
    await page.addInitScript(withoutFrames, true);
    await page.goto('./?event=bangkok-talks');
    await expect(page).toHaveTitle(/Sullivan and Wang meet in Bangkok/);
    await expect(page.locator('.first-picture')).toHaveCount(0);
  });

  test('because one looked away before it was painted, comes without its picture', async ({ page }) => {
    await page.addInitScript(withoutFrames, false);
    await page.goto('./?event=bangkok-talks');
    await expect(page.locator('.first-picture')).toHaveCount(2);
    await expect(page).not.toHaveTitle(/Sullivan/);
    await page.evaluate(withoutFrames, true);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page).toHaveTitle(/Sullivan and Wang meet in Bangkok/);
  });
});

function withoutFrames(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  window.requestAnimationFrame = () => 1;
}
