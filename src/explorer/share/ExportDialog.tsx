/** Export: the events that match, in a form to take away, or on paper. */
import { useId, useMemo, type ReactNode } from 'react';
import { exportStringsFor } from '../../words/exportLanguages.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import type { Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { EXPORT_GROUPS } from './exportActions.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { useExport } from './useExport.ts';
import '../styles/share.css';

/** Of more, what is written would not fit the memory of many a device. */
const MOST = 100_000;

export type ExportProps = Pieces & {
  /** What matches is still being looked for. */
  readonly searching: boolean;
  readonly onClose: () => void;
  /** Closes the dialog, then prints. */
  readonly onPrint: () => void;
};

export default function ExportDialog({ searching, onClose, onPrint, ...pieces }: ExportProps) {
  const { selection } = pieces;
  const strings = useAllStrings();
  const texts = strings.later.exportDialog;
  const words = useMemo(() => ({ strings, texts: exportStringsFor(strings.lang) }), [strings]);
  const { state, start, cancel } = useExport(pieces, words);
  const { count, total } = selection.matching;
  const number = (value: number) => formatNumber(value, strings);
  const values = { count: number(count), total: number(total), most: number(MOST) };
  const what = searching
    ? texts.counting
    : count === 0
      ? texts.none
      : count > MOST
        ? fill(texts.tooMany, values)
        : count === total
          ? plural(texts.all, count, strings)
          : fill(texts.some, values);
  const possible = !searching && count > 0 && count <= MOST;
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <div className="share export">
        <p className="share-hint">{what}</p>
        {EXPORT_GROUPS.map(({ heading, actions }) => (
          <Group key={actions[0]!.id} heading={heading(texts)}>
            {actions.map((action) => (
              <Choice
                key={action.id}
                {...action.texts(texts)}
                disabled={!possible}
                busy={state.step === 'working' && state.action === action}
                onChoose={() => start(action)}
              />
            ))}
          </Group>
        ))}
        <Group heading={texts.paper}>
          <Choice {...texts.print} disabled={searching || count === 0} onChoose={onPrint} />
        </Group>
      </div>
      <ExportProgress state={state} total={count} onCancel={cancel} onRetry={start} />
    </Dialog>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section>
      <h3 id={id}>{heading}</h3>
      <ul aria-labelledby={id}>{children}</ul>
    </section>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly busy?: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, hint, disabled, busy = false, onChoose }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className="export-choice"
        aria-disabled={disabled || undefined}
        aria-busy={busy || undefined}
        onClick={disabled ? undefined : onChoose}
      >
        <b>{name}</b>
        <span>{hint}</span>
      </button>
    </li>
  );
}
