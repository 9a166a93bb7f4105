/**
 * Keys scroll the list wherever the focus is, as they would scroll a page: on a page just opened, on a
 * button of the header. Fields, dialogs and whatever else uses them keep theirs. In an element of
 * somebody else's page they are heard only while the focus is in it.
 */
import { useEffect, type RefObject } from 'react';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { isUsedBy, scrolledBy } from './scrollKeys.ts';

/** @param active false: the page scrolls, and the browser has its keys */
export function useScrollKeys(scroller: RefObject<HTMLElement | null>, active: boolean): void {
  const { root } = useSurroundings();
  useEffect(() => {
    const { current } = scroller;
    if (!active || !current) return undefined;
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return;
      const by = scrolledBy(event, current.clientHeight);
      const { target } = event;
      if (by === null || !(target instanceof Element)) return;
      if (isUsedBy(target, event.key) || root.querySelector('dialog[open]')) return;
      if (scrollsItself(target, by)) return;
      event.preventDefault();
      const top = Number.isFinite(by) ? current.scrollTop + by : by < 0 ? 0 : current.scrollHeight;
      current.scrollTo({ top, behavior: 'instant' });
    };
    root.addEventListener('keydown', onKey);
    return () => root.removeEventListener('keydown', onKey);
  }, [root, scroller, active]);
}

/** Whether the browser scrolls what has the focus: the list too, or a low window's page until its end. */
function scrollsItself(target: Element, by: number): boolean {
  for (let element: Element | null = target; element; element = element.parentElement) {
    const room = element.scrollHeight - element.clientHeight;
    if (element === document.documentElement) {
      return by > 0 ? element.scrollTop < room - 1 : element.scrollTop > 0;
    }
    if (room > 0 && /auto|scroll/.test(getComputedStyle(element).overflowY)) return true;
  }
  return false;
}
