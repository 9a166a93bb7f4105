/** How it stands with what is taken away, under the choice of forms: always there, so that nothing moves. */
import { BundleError } from '../../bundle/bundleError.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import type { ExportAction } from './exportActions.ts';
import type { ExportState } from './useExport.ts';

interface Props {
  readonly state: ExportState;
  /** Events that are taken away. */
  readonly total: number;
  readonly onCancel: () => void;
  readonly onRetry: (action: ExportAction) => void;
}

export function ExportProgress({ state, total, onCancel, onRetry }: Props) {
  const strings = useAllStrings();
  const { exportDialog: texts, share } = strings.later;
  const number = (value: number) => formatNumber(value, strings);
  const { step } = state;
  const leftOut = step === 'saved' ? (state.file.leftOut ?? 0) : 0;
  const gathered =
    step === 'working' && state.done !== null
      ? fill(texts.gathering, { count: number(state.done), total: number(total) })
      : null;
  return (
    <div className="export-progress">
      {step === 'working' && (
        <>
          <progress aria-label={texts.title} max={total} value={state.done ?? undefined} />
          <span>{gathered ?? texts.writing}</span>
          <button type="button" className="button" onClick={onCancel}>
            {texts.cancel}
          </button>
        </>
      )}
      {step === 'failed' && (
        <Unreachable
          // Else it is the code of the form that could not be had.
          sentence={state.error instanceof BundleError ? texts.failed : share.formFailed}
          error={state.error}
          onRetry={() => onRetry(state.action)}
        />
      )}
      <output>
        {step === 'saved' && (
          <>
            {fill(texts.saved, { name: state.file.name })}
            {leftOut > 0 && ` ${plural(texts.leftOut, leftOut, strings)}`}
          </>
        )}
      </output>
    </div>
  );
}
