/** Small words for messages. */

/** “1 event”, “1,561 events” */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
