/** A button that copies an address, and says so; where it may not, it shows the address for copying by hand. */
import { useState } from 'react';
import { useStrings } from '../reader/ReaderContext.tsx';
import { lazyPart } from '../states/lazyPart.tsx';
import { copyText } from './copyText.ts';
import { LinkSign } from './signs.tsx';
import { useSaid } from './useSaid.ts';

const CopyByHand = lazyPart(() => import('./CopyByHand.tsx'), {
  className: 'over-page',
  close: ({ onClose }) => onClose(),
});

export function CopyLink({ label, address }: { readonly label: string; readonly address: () => string }) {
  const { page } = useStrings();
  const [said, say] = useSaid();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async () => {
    const text = address();
    if (await copyText(text)) say(page.linkCopied);
    else setByHand(text);
  };
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        title={label}
        data-said={said || undefined}
        onClick={() => void copy()}
      >
        <LinkSign />
      </button>
      <output className="visually-hidden">{said}</output>
      {byHand !== null && <CopyByHand title={label} address={byHand} onClose={() => setByHand(null)} />}
    </>
  );
}
