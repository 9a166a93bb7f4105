/**
 * Tells the page around a frame how high the frame wants to be. What it tells follows from the width and
 * from what is shown, never from the height that the frame has: so it cannot go round in circles.
 */
import type { Px } from '../../model/units.ts';

/** What is said, to whoever is around: a height is no secret. The page around knows its frame by `source`. */
export interface HeightMessage {
  readonly type: 'dateline:height';
  /** Whole px. */
  readonly height: Px;
}

/** More than this scrolls inside: an open event has to be in sight of the list that it was opened from. */
const MOST: Px = 640;
/** With an open event. */
const LEAST_WITH_PANEL: Px = 480;
const LEAST: Px = 240;
/** Around a sentence that stands instead of the timeline. */
const AROUND_FAILURE: Px = 64;

/** What of the page decides its height, px. */
export interface HeightParts {
  /** What the figure wants, header and foot included; null where there is none: cards, or a list. */
  readonly figure: Px | null;
  /** Of all that is listed, header and foot included. */
  readonly listed: Px;
  readonly withPanel: boolean;
}

export function heightFor({ figure, listed, withPanel }: HeightParts): Px {
  if (figure !== null) return Math.ceil(figure);
  return Math.ceil(Math.max(withPanel ? LEAST_WITH_PANEL : LEAST, Math.min(MOST, listed)));
}

/**
 * Begins to tell, at first and whenever it changes; returns what stops it.
 *
 * @param root holds the page @param figure what a figure of this story wants
 */
export function tellHeight(root: HTMLElement, figure: Px, tell: (message: HeightMessage) => void): () => void {
  let said: Px | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const height = heightOf(root, figure);
    if (height === null || height === said) return;
    said = height;
    tell({ type: 'dateline:height', height });
  };
  // Not by frames: a frame that is out of sight is given none.
  const soon = (): void => {
    timer ??= setTimeout(look, 0);
  };
  const changes = new MutationObserver(soon);
  changes.observe(root, { childList: true, subtree: true, attributeFilter: ['class'] });
  const sizes = new ResizeObserver(soon);
  sizes.observe(root);
  soon();
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    sizes.disconnect();
  };
}

function heightOf(root: HTMLElement, figure: Px): Px | null {
  const failure = root.querySelector<HTMLElement>('.failure');
  if (failure) return Math.max(LEAST, failure.offsetHeight + AROUND_FAILURE);
  const page = root.querySelector<HTMLElement>('.page:not(.skeleton)');
  const stage = page?.querySelector<HTMLElement>('.stage');
  if (!page || !stage) return null;
  const around = heightsOf(page.querySelectorAll<HTMLElement>('.header, .embed-foot'));
  const figureHeight = stage.querySelector('.figure') ? around + figure : null;
  const listed = stage.querySelectorAll<HTMLElement>('.notices, .empty, .list-tools, .phone-items, .list');
  const listedHeight = heightsOf(listed);
  // Neither a figure nor a list is there yet.
  if (figureHeight === null && listedHeight === 0) return null;
  return heightFor({
    figure: figureHeight,
    listed: figureHeight === null ? around + listedHeight : 0,
    withPanel: page.classList.contains('with-panel'),
  });
}

function heightsOf(elements: Iterable<HTMLElement>): Px {
  let sum = 0;
  for (const element of elements) sum += element.offsetHeight;
  return sum;
}
