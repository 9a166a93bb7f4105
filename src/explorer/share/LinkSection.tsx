/** The link, by hand or through the system; of an excerpt, its passage in the article as well. */
import { useState } from 'react';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { CopyField } from './CopyField.tsx';
import type { Shared } from './shared.ts';

export function LinkSection({ shared: { address, title, passage } }: { readonly shared: Shared }) {
  const { page, later } = useAllStrings();
  const { share } = later;
  const [refused, setRefused] = useState(false);
  const send = async () => {
    setRefused(false);
    try {
      await navigator.share({ title, url: address });
    } catch (error) {
      // Calling it off is no failure.
      setRefused(!(error instanceof DOMException && error.name === 'AbortError'));
    }
  };
  return (
    <section>
      <h3>{share.link}</h3>
      <CopyField label={share.link} value={address} copy={page.copyLink} copied={page.linkCopied} first>
        {'share' in navigator && (
          <button type="button" className="button" onClick={() => void send()}>
            {share.send}
          </button>
        )}
      </CopyField>
      {refused && <p role="alert">{share.sendFailed}</p>}
      {passage !== null && (
        <>
          <h3>{share.passage}</h3>
          <CopyField label={share.passage} value={passage} copy={page.copyLink} copied={page.linkCopied}>
            <a className="button" href={passage} target="_blank" rel="noopener noreferrer">
              {share.openPassage}
            </a>
          </CopyField>
        </>
      )}
    </section>
  );
}
