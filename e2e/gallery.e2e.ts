/** Every kind of story, in the whole explorer: nothing breaks, nothing runs out of the page. */
import { SCENES } from '../src/timeline/scenes/index.ts';
import { expect, expectAccessible, figure, settled, test } from './support.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const { name, table } of SCENES) {
  test(`scene ${name}`, async ({ page }) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto(`./e2e/gallery/?scene=${name}`);
      if (table.length > 0) await settled(page);
      await expect(page.getByText(new RegExp(`\\b${table.length.toLocaleString('en')} events?`)).first()).toBeVisible();
      const { overflow, nodes } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        nodes: document.querySelectorAll('*').length,
      }));
      expect(overflow, `at ${size.width} px`).toBeLessThanOrEqual(0);
      expect(nodes, `at ${size.width} px`).toBeLessThanOrEqual(1500);
    }
    await expect(figure(page)).toBeVisible();
    await expectAccessible(page);
  });
}
