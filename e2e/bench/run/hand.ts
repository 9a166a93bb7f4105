/** Real input as a hand gives it: one movement a frame, none before the page has taken the last one. */
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';

/** ms between two movements: sixty a second. */
const PACE = 16;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Hand {
  /** @param dy px of each movement; negative: away from the hand, which zooms in */
  wheel(at: Spot, dy: number, movements: number): Promise<void>;
  drag(from: Spot, to: Spot, movements: number): Promise<void>;
  click(selector: string): Promise<void>;
  /** Lets the page be looked at as it stands. */
  look(): Promise<void>;
  /** Spot inside an element, by fractions of its size; throws when it is not there. */
  spotIn(selector: string, x: number, y: number): Promise<Spot>;
}

async function paced(movement: () => Promise<void>): Promise<void> {
  const begin = performance.now();
  await movement();
  await sleep(Math.max(0, PACE - (performance.now() - begin)));
}

/** @param look is asked in between, where the picture is another */
export function handOn(page: Page, look: (page: Page) => Promise<void>): Hand {
  const hand: Hand = {
    async wheel({ x, y }, dy, movements) {
      await page.mouse.move(x, y);
      for (let i = 0; i < movements; i += 1) await paced(() => page.mouse.wheel(0, dy));
    },
    async drag(from, to, movements) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (let i = 1; i <= movements; i += 1) {
        const part = i / movements;
        await paced(() => page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part));
      }
      await page.mouse.up();
    },
    async click(selector) {
      // Without waiting for the page to stand still, as a hand does.
      const { x, y } = await hand.spotIn(selector, 0.5, 0.5);
      await page.mouse.click(x, y);
    },
    look: () => look(page),
    async spotIn(selector, x, y) {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`nothing on the page is ${selector}`);
      return { x: box.x + box.width * x, y: box.y + box.height * y };
    },
  };
  return hand;
}
