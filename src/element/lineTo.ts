import type { EngineLine } from '../store/paged/engineClient.ts';
import type { ToEngine } from '../store/paged/protocol.ts';

/**
 * A line to the first engine that answers. A page's policy may refuse workers, which shows at once or
 * later: what was said until then is said again to the second.
 */
export function lineTo(first: () => EngineLine, second: () => EngineLine): EngineLine {
  const line: EngineLine = {
    onmessage: null,
    onerror: null,
    postMessage(message) {
      said?.push(message);
      engine.postMessage(message);
    },
    terminate: () => engine.terminate?.(),
  };
  let said: ToEngine[] | null = [];
  const listenTo = (other: EngineLine): EngineLine => {
    other.onmessage = (event) => {
      said = null;
      line.onmessage?.(event);
    };
    other.onerror = (event) => {
      if (!said) {
        line.onerror?.(event);
        return;
      }
      event.preventDefault();
      const again = said;
      said = null;
      engine = listenTo(second());
      for (const message of again) engine.postMessage(message);
    };
    return other;
  };
  let engine = listenTo(begun(first) ?? second());
  return line;
}

function begun(start: () => EngineLine): EngineLine | null {
  try {
    return start();
  } catch {
    return null;
  }
}
