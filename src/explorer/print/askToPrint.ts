/** Printing by the page's own commands: everything is fetched first, then the browser is asked. */

type Print = () => Promise<void>;

let print: Print | null = null;

/** Who prints what is asked for; returns what ends that. */
export function onPrintAsked(own: Print): () => void {
  print = own;
  return () => {
    if (print === own) print = null;
  };
}

/** Resolves when the browser has been asked. */
export async function askToPrint(): Promise<void> {
  if (print) await print();
  else window.print();
}
