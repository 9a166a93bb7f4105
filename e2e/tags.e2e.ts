/** A story as an import brings it: without articles and actors, with tags, eras and pages elsewhere. */
import { count, event, expect, expectAccessible, figure, list, panel, query, search, settled, test } from './support.ts';

const IMPORTED = './e2e/gallery/?scene=imported';

test.beforeEach(async ({ page }) => {
  await page.goto(IMPORTED);
  await settled(page);
});

test('tags filter: from the dialog, by the address, with a chip to take each away', async ({ page }) => {
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await expect(dialog.getByRole('group', { name: 'Events with' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Science' }).click();
  await expect(count(page, '8 of 17 events')).toHaveCount(1);
  expect(query(page).getAll('tag')).toEqual(['science']);
  await dialog.getByRole('button', { name: 'Letters' }).click();
  await expect(count(page, '17 of 17 events')).toHaveCount(1);
  await dialog.getByRole('radio', { name: 'none' }).check({ force: true });
  await expect(count(page, '0 of 17 events')).toHaveCount(1);
  await dialog.getByRole('radio', { name: 'any' }).check({ force: true });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tags', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Letters' }).click();
  await expect(count(page, '8 of 17 events')).toBeVisible();
  await page.goto(`${IMPORTED}&tag=science`);
  await settled(page);
  await expect(count(page, '8 of 17 events')).toBeVisible();
});

test('the dialog finds a tag by a part of its name', async ({ page }) => {
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await dialog.getByRole('searchbox').fill('SCI');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('searchbox').fill('nothing of the kind');
  await expect(dialog.getByText('No tag of that name.')).toBeVisible();
});

test('the event shows where it is told of, or that no source is given; its tags filter', async ({ page }) => {
  await event(page, 'A poet is born').click();
  const source = panel(page).getByRole('list', { name: 'Source' }).getByRole('link');
  await expect(source).toHaveAttribute('href', 'https://archive.example/records/');
  await expect(source).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(panel(page).getByRole('link', { name: 'A picture of it' })).toBeVisible();
  await expect(panel(page).getByText('Credit: A museum')).toBeVisible();
  await expect(panel(page).getByText('Antiquity')).toBeVisible();
  await expect(panel(page).locator('img, video, audio, iframe')).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Next event' }).click();
  await expect(panel(page).getByText('No source given.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Science' }).click();
  await expect(count(page, '8 of 17 events')).toBeVisible();
  await expectAccessible(page);
});

test('tags and places are searched', async ({ page }) => {
  await search(page).fill('old quay');
  await expect(count(page, '9 of 17 events')).toBeVisible();
  await search(page).fill('letters');
  await expect(count(page, '9 of 17 events')).toBeVisible();
});

test('without articles, how many events name a source is told', async ({ page }) => {
  await page.getByRole('button', { name: 'Sources' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sources' });
  await expect(dialog.getByText('This timeline quotes no articles.')).toBeVisible();
  await expect(dialog.getByText('17 events have no passage of an article to prove them. 9 name a source.')).toBeVisible();
});

test('eras are told to who does not see them, and in the list', async ({ page }) => {
  const eras = figure(page).getByRole('list', { name: 'Eras' });
  await expect(eras.getByRole('listitem')).toHaveCount(8);
  await expect(figure(page).getByRole('group', { name: 'Who took part' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'List' }).check({ force: true });
  await expect(list(page).getByText('during Antiquity').first()).toBeVisible();
  await expect(list(page).getByText('no source given').first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('tags stand in the header, eras among the events', async ({ page }) => {
    await expect(figure(page).getByText('Antiquity')).toBeVisible();
    await page.getByRole('button', { name: 'Tags', exact: true }).click();
    await page.getByRole('dialog', { name: 'Tags' }).getByRole('button', { name: 'Science' }).click();
    await page.keyboard.press('Escape');
    await expect(count(page, '8 of 17 events')).toBeVisible();
    await expectAccessible(page);
  });
});
