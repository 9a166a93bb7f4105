/** What has the focus stays in the page, wherever a long list is scrolled to: else the focus would be lost. */
import { useState, type FocusEvent } from 'react';

interface KeptFocus {
  /** The item that has the focus; null: none has. */
  readonly kept: number | null;
  /** Of the element that holds the items, each of which bears its number as `data-index`. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
  };
}

/** @param count of the items */
export function useKeptFocus(count: number): KeptFocus {
  const [focused, setFocused] = useState<number | null>(null);
  return {
    kept: focused !== null && focused < count ? focused : null,
    handlers: {
      onFocus: ({ target }) => setFocused(indexOf(target)),
      onBlur: () => setFocused(null),
    },
  };
}

function indexOf(element: Element): number | null {
  const item = element.closest<HTMLElement>('[data-index]');
  return item ? Number(item.dataset.index) : null;
}

/** Items that follow each other, and the one that is kept, in order. */
export function withKept(indices: readonly number[], kept: number | null): readonly number[] {
  const first = indices[0] ?? Infinity;
  if (kept === null || (kept >= first && kept < first + indices.length)) return indices;
  return kept < first ? [kept, ...indices] : [...indices, kept];
}
