/** The address bar always holds the view. */
import {
  actors, count, event, expect, figure, list, open, panel, placeOf, query, search, settled, test,
} from './support.ts';

test('back, forward and reload lead through what was looked at', async ({ page }) => {
  await open(page);
  await event(page, 'Pelosi visits Taiwan').click();
  await expect(panel(page)).toBeVisible();
  await actors(page).getByRole('button', { name: 'Xi Jinping', exact: true }).click();
  await expect(count(page, '4 of 17 events')).toBeVisible();

  await page.goBack();
  await expect(count(page, '17 of 17 events')).toBeAttached();
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await page.goForward();
  await page.goForward();
  await expect(count(page, '4 of 17 events')).toBeVisible();
  await page.reload();
  await expect(panel(page).getByRole('heading', { name: 'Pelosi visits Taiwan' })).toBeVisible();
  await expect(count(page, '4 of 17 events')).toBeVisible();
});

test('a search is one entry of the history', async ({ page }) => {
  await open(page);
  await search(page).pressSequentially('hacking', { delay: 30 });
  await expect(count(page, '2 of 17 events')).toBeVisible();
  await expect.poll(() => query(page).get('q')).toBe('hacking');
  await page.goBack();
  await expect(count(page, '17 of 17 events')).toBeAttached();
  await expect(search(page)).toHaveValue('');
});

test('a link pasted into a fresh window shows the same view', async ({ page, context }) => {
  await open(page, '?event=us-election&actor=joe-biden&actor=donald-trump&match=all');
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await expect(panel(fresh).getByRole('heading', { name: 'US election' })).toBeVisible();
  await expect(count(fresh, '1 of 17 events')).toBeVisible();
});

test('a link to an event outside the window brings it in', async ({ page }) => {
  await open(page, '?event=dnc-hack&from=2024-01-01&to=2024-02-10');
  await expect(event(page, 'Democrats hacked, emails released')).toBeVisible();
});

test('a bad parameter is reported in one line and dropped, the others hold', async ({ page }) => {
  await open(page, '?from=yesterday&actor=xi-jinping');
  await expect(page.getByText(/yesterday/)).toBeVisible();
  await expect(count(page, '4 of 17 events')).toBeVisible();
  expect(query(page).has('from')).toBe(false);
});

test('an unknown id shows the timeline and says so', async ({ page }) => {
  await open(page, '?event=no-such-thing');
  await expect(page.getByText(/no-such-thing/)).toBeVisible();
  await expect(event(page, 'US election')).toBeVisible();
});

test('TimelineJS’s form of a link is understood', async ({ page }) => {
  await open(page, '#event-us-election');
  await expect(panel(page).getByRole('heading', { name: 'US election' })).toBeVisible();
  expect(query(page).get('event')).toBe('us-election');
});

test('a former id goes on working', async ({ page }) => {
  await page.route('**/story.json', async (route) => {
    const answer = await route.fetch();
    const story = await answer.json();
    story.chunks.labels.inline.formerly = { 'nov-5': 'us-election' };
    await route.fulfill({ json: story });
  });
  await open(page, '?event=nov-5');
  await expect(panel(page).getByRole('heading', { name: 'US election' })).toBeVisible();
  expect(query(page).get('event')).toBe('us-election');
});

test('Copy link copies the canonical address of the event', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?event=us-election&actor=joe-biden&scale=linear');
  await panel(page).getByRole('button', { name: /Copy link/ }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${baseURL}?event=us-election`);
});

test('back from an event that was opened in the list, the list is where it was', async ({ page }) => {
  await open(page, '?view=list');
  const item = list(page).getByRole('button', { name: 'Interference raised in senior talks' });
  await list(page).hover();
  for (const by of [537, 41]) {
    await page.mouse.wheel(0, by);
    await expect(list(page).getByRole('button', { name: 'Diplomatic ties begin' })).not.toBeInViewport();
    const { y } = await placeOf(item);
    // The list has hardly come to rest.
    await item.click();
    await expect(panel(page)).toBeVisible();
    await page.goBack();
    await expect(panel(page)).toHaveCount(0);
    await settled(page);
    expect((await placeOf(item)).y).toBeCloseTo(y, -1);
  }
});

test('panning and zooming replace, they do not fill the history', async ({ page }) => {
  await open(page);
  const length = await page.evaluate(() => history.length);
  await figure(page).getByRole('button', { name: /Zoom in/ }).click();
  await expect.poll(() => query(page).get('from')).not.toBeNull();
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('embedded, the timeline stands without the page’s frame', async ({ page }) => {
  await open(page, '?embed&event=us-election');
  await expect(event(page, 'US election')).toBeVisible();
  await expect(panel(page)).toBeVisible();
  await expect(search(page)).toBeHidden();
  await actors(page).getByRole('button', { name: 'Xi Jinping', exact: true }).click();
  await expect(count(page, '4 of 17 events')).toBeVisible();
  expect(query(page).has('embed')).toBe(true);
});

test('a link to an excerpt points it out, and the story goes on from there', async ({ page }) => {
  await open(page, '?event=bangkok-talks&excerpt=3');
  await expect(panel(page).locator('[aria-current="true"]')).toContainText('this past weekend');
  await panel(page).getByRole('button', { name: /CNN reports the promise/ }).click();
  await expect(panel(page).getByRole('heading', { name: 'CNN reports the promise' })).toBeVisible();
});
