import { useId, type ReactNode } from 'react';

interface Props {
  /** What is seen of it while it is closed. */
  readonly sign: string;
  /** What it holds, where the sign does not say it. */
  readonly label?: string;
  readonly look: 'button' | 'link';
  readonly children: ReactNode;
}

/** What there is no room for, one press away. */
export function More({ sign, label, look, children }: Props) {
  const id = useId();
  return (
    <span className="more">
      <button type="button" className={look} popoverTarget={id} aria-label={label}>
        {sign}
      </button>
      <div id={id} popover="auto" className="more-sheet">
        {children}
      </div>
    </span>
  );
}
