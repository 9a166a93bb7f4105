/** Moving in time: anchored where it points, bounded, and always a way back. */
import { event, expect, figure, open, placeOf, query, settled, test } from './support.ts';

test('the wheel zooms about the pointer', async ({ page }) => {
  await open(page);
  const election = event(page, 'Pelosi visits Taiwan');
  const before = await placeOf(election);
  await page.mouse.move(before.x, before.y + 10);
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -120);
  await settled(page);
  await expect.poll(() => query(page).get('from')).not.toBeNull();
  await expect(election).toBeVisible();
  // The label may change sides, but the event stays under the pointer.
  expect(Math.abs((await placeOf(election)).x - before.x)).toBeLessThan(220);
});

test('dragging pans, without choosing an event, and Fit leads back', async ({ page }) => {
  await open(page);
  await figure(page).getByRole('button', { name: /Zoom in/ }).click();
  await figure(page).getByRole('button', { name: /Zoom in/ }).click();
  await expect.poll(() => query(page).get('from')).not.toBeNull();
  await settled(page);
  const from = query(page).get('from');
  const box = (await figure(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width * 0.4, box.y + 70);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 72, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => query(page).get('from')).not.toBe(from);
  expect(query(page).get('event')).toBeNull();
  await figure(page).getByRole('button', { name: /^Fit/ }).click();
  await expect.poll(() => page.url()).not.toContain('from=');
  await expect(event(page, 'US election')).toBeVisible();
});

test('nobody gets lost: zooming and panning end where the story ends', async ({ page }) => {
  await open(page);
  const box = (await figure(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4);
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 400);
  await settled(page);
  await expect(event(page, 'US election')).toBeVisible();
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(600, 0);
  await settled(page);
  await expect(event(page, 'US election')).toBeVisible();
});

test('the overview appears once the window is smaller than the whole', async ({ page }) => {
  await open(page);
  await expect(figure(page).getByRole('slider')).toHaveCount(0);
  await figure(page).getByRole('button', { name: /Zoom in/ }).click();
  const handles = figure(page).getByRole('slider');
  await expect(handles).toHaveCount(2);
  for (const handle of await handles.all()) {
    const box = await handle.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
  }
});

test('elastic and linear are two scales of one time', async ({ page }) => {
  await open(page);
  const elastic = await placeOf(event(page, 'Pelosi visits Taiwan'));
  await page.getByRole('radio', { name: 'Linear' }).check({ force: true });
  await settled(page);
  expect(query(page).get('scale')).toBe('linear');
  const linear = await placeOf(event(page, 'Pelosi visits Taiwan'));
  expect(linear.x).not.toBeCloseTo(elastic.x, 0);
});
