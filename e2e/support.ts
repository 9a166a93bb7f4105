/** What a person sees and uses, by role and name. */
import { EventEmitter, once } from 'node:events';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from 'playwright/test';

export { expect };

/** Every test fails on a console error, an uncaught error or a request to anybody else. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noises: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') noises.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => noises.push(String(error)));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const own = new URL(baseURL ?? '').origin;
        if (url.protocol.startsWith('http') && url.origin !== own) noises.push(`third party: ${url.href}`);
      });
      await use(noises);
      expect(noises, 'console errors and third-party requests').toEqual([]);
    },
    { auto: true },
  ],
});

export const figure = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
export const panel = (page: Page): Locator => page.getByRole('region', { name: 'Event', exact: true });
export const actors = (page: Page): Locator => figure(page).getByRole('group', { name: 'Who took part' });
export const search = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search events and excerpts' });
export const list = (page: Page): Locator => page.getByRole('list', { name: 'Events' });
export const count = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: text });

/** The button of an event, by its headline: a mark in the timeline, a card on a phone. */
export const event = (page: Page, headline: string): Locator =>
  figure(page).getByRole('button', { name: new RegExp(`^${headline}`) });

/** Opens an address below the page's own and waits until the view stands still. */
export async function open(page: Page, address = ''): Promise<void> {
  await page.goto(`./${address}`);
  await settled(page);
}

/**
 * Keeps back whatever the page asks for from now on.
 *
 * @param addresses as `page.route` takes them
 * @returns lets go what was kept, and all that is asked for later
 */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  await page.route(addresses, async (route) => {
    await opened;
    await route.continue();
  });
  return () => void gate.emit('open');
}

/** Waits for what the page itself says: the view is painted and nothing is pending. */
export async function settled(page: Page): Promise<void> {
  // The first picture is drawn before the page is there; settled is the whole of it.
  const drawn = page.waitForFunction(() => performance.getEntriesByName('dateline:settled').length > 0);
  // A view that nothing matches draws no event.
  await Promise.race([drawn, page.getByText(/No event matches/).first().waitFor()]);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );
}

/** @param except rules that the page breaks deliberately */
export async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).disableRules([...except]));
}

/** Of what was looked at in other colours: what is seen by colours. */
export async function expectLegible(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
  // A panel that is still sliding in has the contrast of what it slides over.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 160)) })),
  ).toEqual([]);
}

/** x of what an event's button stands for; for comparing places before and after a gesture. */
export async function placeOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x, y: box.y };
}

export const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** From the next page on; returns what tells the sum of the shifts of its layout so far. */
export async function recordLayoutShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((entries) => {
      const found = entries.getEntries() as (PerformanceEntry & { value: number })[];
      shifts.push(...found.map(({ value }) => value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { layoutShifts: number[] }).layoutShifts.reduce((sum, value) => sum + value, 0),
    );
}
