/**
 * A text to take away: shown, and copied by a button that says so. Where the browser does not let the
 * page copy, the text is selected, and that is said.
 */
import { useId, useRef, type ReactNode } from 'react';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { copyText } from './copyText.ts';
import { useSaid } from './useSaid.ts';

interface Props {
  /** Name of the field. */
  readonly label: string;
  readonly value: string;
  /** Of a text of several lines; without it one line. */
  readonly rows?: number;
  /** It is written for a program, not for people. */
  readonly code?: boolean;
  /** On the button; default: "Copy". */
  readonly copy?: string;
  readonly copied?: string;
  /** The button takes the focus as the dialog opens. */
  readonly first?: boolean;
  /** What else can be done with it, beside the button. */
  readonly children?: ReactNode;
}

export function CopyField({ label, value, rows, code = false, first = false, children, ...texts }: Props) {
  const { share } = useAllStrings().later;
  const { copy = share.copy, copied = share.copied } = texts;
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [said, say] = useSaid();
  const doCopy = async () => {
    if (await copyText(value)) {
      say(copied);
      return;
    }
    field.current?.focus();
    field.current?.select();
    say(share.copyRefused);
  };
  const Field = rows === undefined ? 'input' : 'textarea';
  return (
    <div className={rows === undefined ? 'copy-field' : 'copy-field of-lines'}>
      <Field
        ref={field}
        id={id}
        className={code ? 'code' : undefined}
        readOnly
        aria-label={label}
        value={value}
        rows={rows}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span className="copy-actions">
        <button
          // As `showModal()` looks for it; React would not write it into the page.
          ref={(button) => void (first && button?.setAttribute('autofocus', ''))}
          type="button"
          className="button copy"
          data-done={said === copied || undefined}
          onClick={() => void doCopy()}
        >
          <span>{copy}</span>
          <span aria-hidden="true">✓ {copied}</span>
        </button>
        {children}
      </span>
      <output className={said === share.copyRefused ? 'copy-refused' : 'visually-hidden'}>{said}</output>
    </div>
  );
}
