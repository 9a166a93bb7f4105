/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  // Some browsers follow only links that are in the page; a dialog leaves the rest of it inert.
  (document.querySelector('dialog[open]') ?? document.body).append(link);
  link.click();
  link.remove();
  // Some begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
