/** What runs inside the page to measure it. Functions here are sent to the browser as they stand. */
import type { Page } from 'playwright';

declare global {
  interface Window {
    bench: { blocking: number; frames: number[]; isRecording: boolean };
  }
}

/** Adds up what tasks take beyond 50 ms each. */
export function recordBlocking(): void {
  window.bench = { blocking: 0, frames: [], isRecording: false };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.bench.blocking += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
}

/** When the browser first showed anything of the page, ms. */
export function firstPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
}

/** Notes the time from each frame to the next, ms. */
export function beginFrames(): void {
  const { bench } = window;
  bench.isRecording = true;
  let last: number | null = null;
  const tick = (now: number): void => {
    if (last !== null) bench.frames.push(now - last);
    last = now;
    if (bench.isRecording) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

export function endFrames(): number[] {
  window.bench.isRecording = false;
  return window.bench.frames;
}

/** From a click to the next time that the page has painted what it changed and waits for nothing; ms. */
export async function clickToSettled(page: Page, click: (page: Page) => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    performance.clearMarks('dateline:settled');
    performance.clearMarks('bench:click');
    document.addEventListener('click', () => performance.mark('bench:click'), { capture: true, once: true });
  });
  await click(page);
  const settled = await page.waitForFunction(() => {
    const clicked = performance.getEntriesByName('bench:click')[0]?.startTime;
    if (clicked === undefined) return null;
    const settles = performance.getEntriesByName('dateline:settled');
    const painted = settles.find(({ startTime }) => startTime > clicked);
    return painted ? painted.startTime - clicked : null;
  });
  return (await settled.jsonValue()) ?? Number.NaN;
}
