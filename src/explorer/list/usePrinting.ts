import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * True from just before the page is printed until after; what then is rendered, is printed.
 *
 * @param countMissing how much of it has not come, asked once it is rendered
 */
export function usePrinting(countMissing: () => number): { printing: boolean; missing: number } {
  const [printing, setPrinting] = useState(false);
  const [missing, setMissing] = useState(0);
  useEffect(() => {
    const before = () => {
      flushSync(() => setPrinting(true));
      flushSync(() => setMissing(countMissing()));
    };
    const after = () => {
      setPrinting(false);
      setMissing(0);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [countMissing]);
  return { printing, missing };
}
