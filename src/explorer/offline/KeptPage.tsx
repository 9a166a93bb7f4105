/** Has a built page kept for when there is no network, and tells how that stands: once the page is idle. */
import { useEffect, useState, type ComponentType } from 'react';
import { VERSION_META } from '../../model/siteFiles.ts';

export function KeptPage() {
  const [Bar, setBar] = useState<ComponentType | null>(null);
  useEffect(() => {
    // Neither in development, nor where the site is built without, nor in somebody else's page.
    if (!document.querySelector(`meta[name="${VERSION_META}"]`) || window.top !== window) return undefined;
    const fetchBar = () => void import('./OfflineBar.tsx').then((part) => setBar(() => part.default), () => undefined);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchBar, 1500);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchBar, { timeout: 5000 });
    return () => cancelIdleCallback(idle);
  }, []);
  return Bar && <Bar />;
}
