/** A modal dialog with a title and a way out; on a phone a sheet. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useStrings } from '../reader/ReaderContext.tsx';
import '../styles/dialogs.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Every way out goes through the element's own `close()`, which gives the focus back. */
export function Dialog({ title, children, onClose }: Props) {
  const { close } = useStrings().page;
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (!current) return undefined;
    if (!current.open) current.showModal();
    const onBackdrop = (event: MouseEvent) => {
      // The dialog itself, not what is in it: the backdrop.
      if (event.target === current) current.close();
    };
    current.addEventListener('click', onBackdrop);
    return () => current.removeEventListener('click', onBackdrop);
  }, []);
  const leave = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-button" aria-label={close} title={close} onClick={leave}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
            </svg>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
