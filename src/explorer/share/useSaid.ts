import { useEffect, useState } from 'react';

const SAID_FOR_MS = 2500;

/** What is said for a moment: '' before, and after it. */
export function useSaid(): [said: string, say: (text: string) => void] {
  const [said, setSaid] = useState({ text: '' });
  useEffect(() => {
    if (said.text === '') return undefined;
    const timer = setTimeout(() => setSaid({ text: '' }), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  // Said once more, it stays as long again.
  return [said.text, (text) => setSaid({ text })];
}
