/** A button that copies an address, and says so; where it may not, it shows the address for copying by hand. */
import { useEffect, useState } from 'react';
import { useStrings } from '../reader/ReaderContext.tsx';
import { lazyPart } from '../states/lazyPart.tsx';
import { copyText } from './copyText.ts';

const CopyByHand = lazyPart(() => import('./CopyByHand.tsx'), {
  className: 'over-page',
  close: ({ onClose }) => onClose(),
});

const SAID_FOR_MS = 2500;

interface Props {
  readonly label: string;
  readonly className: string;
  /** Drawn as a sign of two links instead of words. */
  readonly icon?: boolean;
  readonly address: () => string;
}

export function CopyLink({ label, className, icon = false, address }: Props) {
  const { page } = useStrings();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const text = address();
    if (await copyText(text)) setCopied(true);
    else setByHand(text);
  };
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
        data-said={copied ? page.linkCopied : undefined}
        onClick={() => void copy()}
      >
        {icon ? (
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M6.5 9.5l3-3M7 4.7l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 9M9 11.3l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.7 7" />
          </svg>
        ) : (
          label
        )}
      </button>
      <output className="visually-hidden">{copied ? page.linkCopied : ''}</output>
      {byHand !== null && (
        <CopyByHand title={label} address={byHand} onClose={() => setByHand(null)} />
      )}
    </>
  );
}
