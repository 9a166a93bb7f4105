import { useEffect, useState } from 'react';
import { usePrinting } from './usePrinting.ts';

const LOOK_EVERY_MS = 150;

interface Printable {
  /** Everything that is printed is to be in the page. */
  readonly wholly: boolean;
  /** It is on its way into it. */
  readonly preparing: boolean;
  /** How much of it had not come when printing began: only what is there then is printed. */
  readonly missing: number;
  /** Prints once it is there. */
  readonly print: () => void;
}

/** @param countMissing how much of what is in the page has not come */
export function usePrintable(countMissing: () => number): Printable {
  const { printing, missing } = usePrinting(countMissing);
  const [preparing, setPreparing] = useState(false);
  useEffect(() => {
    if (!preparing) return undefined;
    const timer = setInterval(() => {
      if (countMissing() > 0) return;
      clearInterval(timer);
      window.print();
      setPreparing(false);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [preparing, countMissing]);
  return { wholly: printing || preparing, preparing, missing, print: () => setPreparing(true) };
}
