/** Time runs downwards on a phone. */
import { devices } from 'playwright/test';
import { count, event, expect, open, panel, query, test } from './support.ts';

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
test.use({ ...phone, viewport: { width: 390, height: 844 } });

test('cards follow each other in time, and one opens by a tap', async ({ page }) => {
  await open(page);
  const first = await event(page, 'Diplomatic ties begin').boundingBox();
  const second = await event(page, 'Democrats hacked').boundingBox();
  expect(first?.y).toBeLessThan(second?.y ?? 0);
  await event(page, 'Pelosi visits Taiwan').tap();
  await expect(panel(page).getByRole('heading', { name: 'Pelosi visits Taiwan' })).toBeVisible();
  await expect(panel(page).locator('blockquote').first()).toContainText('broke down in 2022');
  // Its card stays in sight above the sheet.
  const sheet = await panel(page).boundingBox();
  await expect
    .poll(async () => {
      const card = await event(page, 'Pelosi visits Taiwan').boundingBox();
      return (card?.y ?? Infinity) + (card?.height ?? 0);
    })
    .toBeLessThanOrEqual(sheet?.y ?? 0);
  await panel(page).getByRole('button', { name: /^Close/ }).tap();
  await expect(panel(page)).toHaveCount(0);
});

test('who took part is a sheet that filters', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Who took part/ }).tap();
  const sheet = page.getByRole('dialog', { name: 'Who took part' });
  await sheet.getByRole('button', { name: 'Wang Yi', exact: true }).tap();
  expect(query(page).getAll('actor')).toEqual(['wang-yi']);
  await sheet.getByRole('button', { name: /^(Close|Done)/ }).first().tap();
  await expect(count(page, '1 of 17 events')).toBeVisible();
  await expect(event(page, 'Sullivan and Wang meet in Bangkok')).toBeVisible();
  await expect(event(page, 'Pelosi visits Taiwan')).toHaveCount(0);
});

test('a deep link opens its event', async ({ page }) => {
  await open(page, '?event=court-order');
  await expect(panel(page).getByRole('heading', { name: 'Court order on hacking' })).toBeVisible();
});
