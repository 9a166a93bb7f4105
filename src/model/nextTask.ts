/** Resolves in another task: between the parts of long work what has come meanwhile is answered. */
export function nextTask(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
