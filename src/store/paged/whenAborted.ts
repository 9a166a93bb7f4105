/** What is to be done when a signal is aborted: one listener for each signal, however many wait for it. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * @param signal one that is not aborted yet
 * @returns takes the action back
 */
export function whenAborted(signal: AbortSignal, action: () => void): () => void {
  const actions = waiting.get(signal) ?? listenedTo(signal);
  actions.add(action);
  return () => void actions.delete(action);
}

function listenedTo(signal: AbortSignal): Set<() => void> {
  const actions = new Set<() => void>();
  waiting.set(signal, actions);
  signal.addEventListener('abort', () => actions.forEach((action) => action()), { once: true });
  return actions;
}
