/** Every journey by keyboard alone. */
import { actors, count, event, expect, figure, open, panel, query, search, test } from './support.ts';

test('arrows walk the events without choosing, Enter opens, Escape closes and leads back', async ({ page }) => {
  await open(page);
  await event(page, 'Democrats hacked').focus();
  await page.keyboard.press('ArrowRight');
  await expect(event(page, 'Other states’ agents active')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(event(page, 'Democrats hacked')).toBeFocused();
  expect(query(page).get('event')).toBeNull();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: /Democrats hacked/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(event(page, 'Democrats hacked')).toBeFocused();
});

test('closed from within, after going on, the panel leads back to where it was opened', async ({ page }) => {
  await open(page);
  await event(page, 'Pelosi visits Taiwan').focus();
  await page.keyboard.press('Enter');
  const next = panel(page).getByRole('button', { name: /^Next event/ });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2, name: /earlier meeting/ })).toBeVisible();
  await expect(next).toBeFocused();
  await panel(page).getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(event(page, 'Pelosi visits Taiwan')).toBeFocused();
});

test('when what had the focus goes with the event before, the next one has it: by the browser’s back, at the last event', async ({ page }) => {
  await open(page);
  const heading = panel(page).getByRole('heading', { level: 2 });
  const next = panel(page).getByRole('button', { name: /^Next event/ });
  await event(page, 'Court order').focus();
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(heading).not.toHaveText(/^Court order/);
  await expect(next).toBeFocused();
  await panel(page).getByRole('button', { name: 'Copy link' }).focus();
  await page.goBack();
  await expect(heading).toHaveText(/^Court order/);
  await expect(heading).toBeFocused();

  await event(page, 'Biden and Xi').last().focus();
  await page.keyboard.press('Enter');
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('US election');
  await expect(heading).toBeFocused();
});

test('what is skipped to knows the keys', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Skip to/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  await expect.poll(() => query(page).get('from')).not.toBeNull();
});

test('Home and End lead to the first and the last event', async ({ page }) => {
  await open(page);
  await event(page, 'Pelosi visits Taiwan').focus();
  await page.keyboard.press('End');
  await expect(event(page, 'US election')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(event(page, 'Diplomatic ties begin')).toBeFocused();
});

test('down leads to the actors, Enter filters by one', async ({ page }) => {
  await open(page);
  await event(page, 'US election').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = actors(page).getByRole('button').and(page.locator(':focus'));
  await expect(focused).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).getAll('actor')).toHaveLength(1);
  await expect(count(page, '17 of 17 events')).toHaveCount(0);
});

test('the timeline is one tab stop among the events', async ({ page }) => {
  await open(page);
  const stops = await figure(page)
    .getByRole('button', { name: /January|February|November|20\d\d/ })
    .evaluateAll((buttons) => buttons.filter((button) => (button as HTMLElement).tabIndex === 0).length);
  expect(stops).toBeLessThanOrEqual(1);
});

test('plus and minus zoom, 0 fits', async ({ page }) => {
  await open(page);
  await event(page, 'Sullivan and Wang').focus();
  await page.keyboard.press('+');
  await expect.poll(() => query(page).get('from')).not.toBeNull();
  await page.keyboard.press('0');
  await expect.poll(() => query(page).get('from')).toBeNull();
});

test('the slash leads to the search, where letters are letters', async ({ page }) => {
  await open(page);
  await event(page, 'US election').focus();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('0 + ?');
  await expect(search(page)).toHaveValue('0 + ?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Escape closes help and nothing else', async ({ page }) => {
  await open(page, '?event=us-election');
  await event(page, 'US election').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(panel(page)).toBeVisible();
});
