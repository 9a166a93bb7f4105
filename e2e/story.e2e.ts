/** A reader follows the story by mouse. */
import { actors, count, event, expect, figure, list, open, panel, query, search, test } from './support.ts';

const NAMED = [
  'Democrats hacked, emails released',
  'Pelosi visits Taiwan',
  'Xi and Biden meet in San Francisco',
  'Sullivan and Wang meet in Bangkok',
  'US election',
];

test('the events of the story are there, each a button that names its date', async ({ page }) => {
  await open(page);
  for (const headline of NAMED) await expect(event(page, headline)).toBeVisible();
  await expect(event(page, 'Pelosi visits Taiwan')).toHaveAccessibleName(/2022/);
  await expect(event(page, 'US election')).toHaveAccessibleName(/5 November.*planned/);
  await expect(figure(page).getByText('Who took part')).toBeVisible();
});

test('an event opens with the words that prove it, and who told whom', async ({ page }) => {
  await open(page);
  await event(page, 'Sullivan and Wang meet in Bangkok').click();
  await expect(panel(page).getByRole('heading', { name: 'Sullivan and Wang meet in Bangkok' })).toBeVisible();
  await expect(panel(page)).toContainText('26–27 January 2024');
  const quotes = panel(page).locator('blockquote');
  await expect(quotes.first()).toContainText(
    'U.S. National Security Advisor Jake Sullivan met with Chinese foreign minister Wang Yi',
  );
  await expect(panel(page).locator('blockquote mark').first()).toHaveText('on Jan. 26 and 27, 2024');
  await expect(panel(page)).toContainText(/a source\s*→\s*CNN\s*→\s*this article/);
  await expect(panel(page).getByText('Where they differ')).toBeVisible();
  await expect(page).toHaveTitle(/Sullivan and Wang meet in Bangkok/);
  expect(query(page).get('event')).toBe('bangkok-talks');
});

test('a blockquote holds the article’s words and nothing else but its cite', async ({ page }) => {
  await open(page, '?event=us-election');
  const quote = panel(page).locator('blockquote').first();
  const words = await quote.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const cite of copy.querySelectorAll('cite')) cite.remove();
    return copy.textContent?.trim();
  });
  expect(words).toBe('The U.S. election is set to take place on Nov. 5, 2024.');
});

test('a worked-out date shows its reasoning', async ({ page }) => {
  await open(page, '?event=diplomatic-ties');
  await expect(panel(page)).toContainText('45 years before that day is 1 January 1979');
});

test('previous and next lead through the story', async ({ page }) => {
  await open(page, '?event=anniversary-messages');
  await panel(page).getByRole('button', { name: /Sullivan and Wang meet in Bangkok/ }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Sullivan and Wang meet in Bangkok');
  await panel(page).getByRole('button', { name: /Anniversary messages/ }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Anniversary messages');
});

test('actors filter: one, any of two, all of two, none of them, a group', async ({ page }) => {
  await open(page);
  const toggle = (name: string) => actors(page).getByRole('button', { name, exact: true });
  await toggle('Xi Jinping').click();
  await expect(toggle('Xi Jinping')).toHaveAttribute('aria-pressed', 'true');
  await expect(count(page, '4 of 17 events')).toBeVisible();
  expect(query(page).getAll('actor')).toEqual(['xi-jinping']);

  await toggle('Joe Biden').click();
  await expect(count(page, '5 of 17 events')).toBeVisible();
  await page.getByRole('radio', { name: /^all/i }).check({ force: true });
  await expect(count(page, '4 of 17 events')).toBeVisible();
  expect(query(page).get('match')).toBe('all');
  await page.getByRole('radio', { name: /^none/i }).check({ force: true });
  await expect(count(page, '12 of 17 events')).toBeVisible();

  await page.getByRole('button', { name: /^Clear/ }).first().click();
  await expect(count(page, '17 of 17 events')).toBeAttached();
  expect(page.url()).not.toContain('?');

  // China's members are found by choosing China.
  await toggle('China').click();
  await expect(event(page, 'Sullivan and Wang meet in Bangkok')).toBeVisible();
  await expect(count(page, '12 of 17 events')).toBeVisible();
});

test('search finds words of the excerpts and shows them', async ({ page }) => {
  await open(page);
  await search(page).fill('maritime');
  await expect(count(page, '1 of 17 events')).toBeVisible();
  await page.getByRole('button', { name: 'List' }).or(page.getByRole('radio', { name: 'List' })).first().click();
  await expect(list(page).getByRole('listitem').first()).toContainText('maritime');
  await expect(list(page).locator('mark').filter({ hasText: 'maritime' }).first()).toBeVisible();
});

test('nothing found says what to do', async ({ page }) => {
  await open(page);
  await search(page).fill('zeppelin');
  await expect(count(page, '0 of 17 events')).toBeVisible();
  await page.getByRole('button', { name: /^Clear/ }).first().click();
  await expect(event(page, 'US election')).toBeVisible();
  await expect(search(page)).toHaveValue('');
});

test('the list shows the same selection', async ({ page }) => {
  await open(page, '?view=list&actor=joe-biden');
  await expect(list(page).getByRole('button', { name: 'US election' })).toBeVisible();
  await expect(list(page).getByRole('button', { name: 'Pelosi visits Taiwan' })).toHaveCount(0);
  await list(page).getByRole('button', { name: 'US election' }).click();
  await expect(panel(page).getByRole('heading', { name: 'US election' })).toBeVisible();
});

test('articles are listed with what is known of them, and one filters', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Articles' }).click();
  const dialog = page.getByRole('dialog', { name: /Articles/ });
  await expect(dialog).toContainText('Fiona Tan');
  await expect(dialog).toContainText('undated');
  await dialog.getByRole('button', { name: /Exclusive: Xi promised Biden/ }).click();
  await expect(count(page, '7 of 17 events')).toBeVisible();
  expect(query(page).getAll('article')).toEqual(['cnn-text']);
});

test('another language, another order of words', async ({ page }) => {
  await open(page, '?event=bangkok-talks');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/);
  await expect(page.getByText('26.–27. Januar 2024').first()).toBeVisible();
});

test('names of filters stay whole, and those without room are one press away; the timeline stays where it is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const before = await figure(page).boundingBox();
  const filters = [
    'russian-intelligence', 'us-security-officials', 'justice-department', 'hillary-clinton', 'iranian-agents',
    'chinese-agents', 'united-states', 'jake-sullivan', 'cuban-agents',
  ];
  await open(page, `?${filters.map((id) => `actor=${id}`).join('&')}`);
  expect((await figure(page).boundingBox())?.y).toBe(before?.y);
  const chips = page.getByRole('banner').getByRole('button', { name: /^Remove/ });
  const cut = await chips.evaluateAll((all) =>
    all.filter((chip) => [chip, ...chip.children].some((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)).length);
  expect(cut).toBe(0);
  const others = page.getByRole('button', { name: /^\+\d more$/ });
  await expect(others).toBeVisible();
  await others.click();
  await page.getByRole('button', { name: 'Remove Cuban agents' }).click();
  await expect.poll(() => query(page).getAll('actor')).toHaveLength(filters.length - 1);
});
