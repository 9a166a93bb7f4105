/**
 * At the foot of the page, in its own room: that there is no network and how old what is shown is; that
 * there is a newer version, and the way to it. Nothing stands there otherwise.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { fill } from '../../words/fill.ts';
import { instantInWords } from '../../words/instants.ts';
import { manifestAddress } from '../data/storyQueries.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { beKept, readTold, subscribeTold } from './keeping.ts';
import '../styles/offline.css';

export default function OfflineBar() {
  const strings = useAllStrings();
  const { page, later } = strings;
  const { newer, away, asOf } = useSyncExternalStore(subscribeTold, readTold, readTold);
  const [dismissed, setDismissed] = useState<string | null>(null);
  useEffect(() => {
    void beKept(manifestAddress());
  }, []);

  const offered = newer !== null && newer !== dismissed && !away;
  const texts = later.offline;
  return (
    <output className="offline-bar">
      {away && asOf !== null && <span>{fill(texts.asOf, { ...instantInWords(asOf, strings) })}</span>}
      {offered && (
        <>
          <span>{texts.newer}</span>
          <button type="button" className="button" onClick={() => location.reload()}>
            {texts.show}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={page.dismiss}
            onClick={() => setDismissed(newer)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </>
      )}
    </output>
  );
}
