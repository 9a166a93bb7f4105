/** The grammar of marks in one line, always in sight; where there are columns, what they count. */
import { memo, useId, type ReactElement, type ReactNode } from 'react';
import type { KeyStrings } from '../../words/strings.ts';

interface Props {
  readonly words: KeyStrings;
  /** How well they count, where columns are drawn. */
  readonly columns: 'exact' | 'about' | null;
}

export const KeyLine = memo(function KeyLine({ words, columns }: Props): ReactElement {
  return (
    <ul className="figure-key" aria-label={words.title}>
      <Entry text={words.happened} width={12}>
        <circle cx="6" cy="6" r="5.5" className="key-filled" />
      </Entry>
      <Entry text={words.planned} width={12}>
        <circle cx="6" cy="6" r="4.75" className="key-hollow" />
      </Entry>
      <Entry text={words.wholeSpan} width={24}>
        <rect x="1" y="1.5" width="22" height="9" rx="4.5" className="key-filled" />
      </Entry>
      <Entry text={words.someTimeWithin} width={24}>
        <SoftBar />
      </Entry>
      <Entry text={words.workedOut} width={4}>
        <line x1="2" y1="-2" x2="2" y2="14" className="key-dashed" />
      </Entry>
      <Entry text={words.skipped} width={24}>
        <polyline points="0,9 3,3 6,9 9,3 12,9 15,3 18,9 21,3 24,9" className="key-skipped" />
      </Entry>
      {columns === 'exact' && (
        <Entry text={words.counted} width={15}>
          <path d="M0 12V8h3v4zM4 12V3h3v9zM8 12V6h3v6zM12 12V9h3v3z" className="key-filled" />
        </Entry>
      )}
      {columns === 'about' && (
        <Entry text={words.countedAbout} width={15}>
          <path d="M0 12V7h5V3h5v4h5v5z" className="key-filled" opacity="0.5" />
        </Entry>
      )}
    </ul>
  );
});

function Entry(props: { text: string; width: number; children: ReactNode }): ReactElement {
  return (
    <li>
      <svg width={props.width} height="12" viewBox={`0 0 ${props.width} 12`} aria-hidden="true">
        {props.children}
      </svg>
      {props.text}
    </li>
  );
}

function SoftBar(): ReactElement {
  const id = useId();
  return (
    <>
      <linearGradient id={id}>
        <stop offset="0" className="key-fade" stopOpacity="0" />
        <stop offset="0.3" className="key-fade" />
        <stop offset="0.7" className="key-fade" />
        <stop offset="1" className="key-fade" stopOpacity="0" />
      </linearGradient>
      <rect x="0" y="1.5" width="24" height="9" fill={`url(#${id})`} />
    </>
  );
}
