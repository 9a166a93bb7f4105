/** What the peers' pages have in common. */

export async function load<T>(file: string): Promise<T> {
  return (await fetch(`../data/${file}`)).json() as Promise<T>;
}

export function container(): HTMLElement {
  const found = document.getElementById('timeline');
  if (!found) throw new Error('the page has no place for a timeline');
  return found;
}

/** Says that a picture with events stands, in the frame in which the browser shows it. */
export function markPainted(name: 'dateline:drawn' | 'dateline:settled'): void {
  requestAnimationFrame(() => performance.mark(name));
}

/** Marks the drawing once the page holds what shows that events are drawn. */
export function markWhenThere(selector: string): void {
  if (document.querySelector(selector)) {
    markPainted('dateline:drawn');
    return;
  }
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    markPainted('dateline:drawn');
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
