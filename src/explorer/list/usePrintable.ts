import { useEffect, useState } from 'react';
import { usePrinting } from './usePrinting.ts';

const LOOK_EVERY_MS = 150;

interface Printable {
  /** Everything that is printed is to be in the page. */
  readonly wholly: boolean;
  /** It is on its way into it. */
  readonly preparing: boolean;
  /** Prints once it is there. */
  readonly print: () => void;
}

/** @param ready whether all that is in the page has come */
export function usePrintable(ready: () => boolean): Printable {
  const printing = usePrinting();
  const [preparing, setPreparing] = useState(false);
  useEffect(() => {
    if (!preparing) return undefined;
    const timer = setInterval(() => {
      if (!ready()) return;
      clearInterval(timer);
      window.print();
      setPreparing(false);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [preparing, ready]);
  return { wholly: printing || preparing, preparing, print: () => setPreparing(true) };
}
