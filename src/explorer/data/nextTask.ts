/** Long work in parts, between which the browser can answer. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
