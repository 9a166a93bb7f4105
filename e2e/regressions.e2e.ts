/** What once went wrong for a reader, and must not again. */
import { expect as expectOnly, test as anyNoise } from 'playwright/test';
import { event, expect, figure, open, panel, query, search, test } from './support.ts';

anyNoise('a part that cannot be fetched says so, the timeline stays, and another try brings it', async ({ page }) => {
  await page.route(/EventPanel/, (route) => route.abort());
  await open(page, '?event=us-election');
  const sentence = page.getByText('This part of the page could not be fetched');
  await expectOnly(sentence).toBeVisible();
  await expectOnly(figure(page)).toBeVisible();
  await page.unroute(/EventPanel/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectOnly(panel(page).getByRole('heading', { name: 'US election' })).toBeVisible();
  await expectOnly(sentence).toHaveCount(0);
});

test('many mistakes in an address are one notice', async ({ page }) => {
  await open(page, '?from=x&to=y&scale=z&view=q&actor=a&actor=b&match=c&event=d');
  await expect(page.getByText(/^and \d more$/)).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(/^and \d more$/)).toHaveCount(0);
});

test('Escape after a hit of the search was opened leads back to the search box', async ({ page }) => {
  await open(page);
  await search(page).fill('Nevada');
  await page.getByRole('button', { name: /^Nevada votes/ }).first().waitFor();
  await expect.poll(() => page.locator('.search-hits button').count()).toBeGreaterThan(0);
  await search(page).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await expect.poll(() => query(page).get('event')).toBe('nevada-votes');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(search(page)).toBeFocused();
});

test('hits of the search do not lie over the event that they open', async ({ page }) => {
  await open(page);
  await search(page).fill('hack');
  const hit = page.getByRole('search').getByRole('button', { name: /^Court order on hacking/ });
  await hit.click();
  await expect(panel(page).getByRole('heading', { name: 'Court order on hacking' })).toBeVisible();
  await expect(hit).toHaveCount(0);
  await search(page).click();
  await expect(hit).toBeVisible();
});

test('a choice of colours reaches the other tab', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await other.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [width, height] of [[820, 1100], [1024, 768]] as const) {
  test(`the open event's mark stays in view at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '?event=us-election');
    await expect(panel(page)).toBeVisible();
    const mark = await event(page, 'US election').boundingBox();
    const cover = await panel(page).boundingBox();
    if (!mark || !cover) throw new Error('not on the screen');
    const apart = mark.x + mark.width <= cover.x || mark.y + mark.height <= cover.y;
    expect(apart, 'the panel lies beside or below the mark').toBe(true);
  });
}

test('many filters leave the header as high as it was', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const height = () => page.getByRole('banner').evaluate((header) => header.clientHeight);
  await open(page);
  const before = await height();
  await open(page, '?actor=china&actor=united-states&actor=fbi&actor=xi-jinping&actor=joe-biden');
  expect(await height()).toBe(before);
});

for (const [width, height] of [[1440, 900], [1280, 720]] as const) {
  test(`at ${width} × ${height} nothing moves while what is typed stops matching`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const before = await figure(page).boundingBox();
    await search(page).fill('no such words');
    const clear = page.getByRole('button', { name: 'Clear filters' });
    await expect(clear).toBeVisible();
    expect(await figure(page).boundingBox()).toEqual(before);
    await expect(page.getByText('No event matches.')).toBeInViewport();
    await clear.click();
    await expect(event(page, 'US election')).toBeVisible();
    expect(await figure(page).boundingBox()).toEqual(before);
  });
}
