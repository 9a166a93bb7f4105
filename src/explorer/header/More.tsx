import { useId, type ReactNode } from 'react';

/** What a phone has no room for, one tap away. */
export function More({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className="button more" popoverTarget={id} aria-label={label}>
        <span aria-hidden="true">⋯</span>
      </button>
      <div id={id} popover="auto" className="more-sheet">
        {children}
      </div>
    </>
  );
}
