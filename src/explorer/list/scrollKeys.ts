/** What browsers do with keys in what scrolls, for a list that is scrolled wherever the focus is. */
import type { Px } from '../../model/units.ts';

/** As far as an arrow scrolls. */
const LINE_PX: Px = 40;
/** Of what is seen, so much is new after a page: the rest leads over. */
const PAGE = 0.875;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * px that a key scrolls by, up if less than 0; infinite: to an end; null: it scrolls nothing.
 *
 * @param height of what is seen
 */
export function scrolledBy({ key, shiftKey, ctrlKey, altKey, metaKey }: Key, height: Px): Px | null {
  if (ctrlKey || altKey || metaKey || (shiftKey && key !== ' ')) return null;
  switch (key) {
    case 'ArrowDown':
      return LINE_PX;
    case 'ArrowUp':
      return -LINE_PX;
    case 'PageDown':
      return height * PAGE;
    case 'PageUp':
      return -height * PAGE;
    case ' ':
      return height * (shiftKey ? -PAGE : PAGE);
    case 'End':
      return Infinity;
    case 'Home':
      return -Infinity;
    default:
      return null;
  }
}

/** In them, every key has a meaning of its own, or scrolls something else. */
const ALL_THEIRS =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog, [popover], [role=toolbar]';

/** Whether an element, or what it is in, has another use for a key that would scroll. */
export function isUsedBy(element: Element, key: string): boolean {
  if (element.closest(ALL_THEIRS) !== null) return true;
  if (key === ' ') return element.closest('button, summary, input') !== null;
  return key.startsWith('Arrow') && element.closest('input') !== null;
}
