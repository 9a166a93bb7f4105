/** What could not be fetched, and the ways on: another try; where the files have gone, the page as it is now. */
import { BundleError } from '../../bundle/bundleError.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';

interface Props {
  readonly sentence: string;
  readonly error: Error;
  readonly onRetry: () => void;
  /** It is tried again just now. */
  readonly retrying?: boolean;
}

export function Unreachable({ sentence, error, onRetry, retrying = false }: Props) {
  const { states } = useStrings().page;
  const { startAgain } = useSurroundings();
  // Under an open page the story was published anew: its former files are no longer there.
  const gone = error instanceof BundleError && error.kind === 'missing';
  return (
    <p className="unreachable" role="alert">
      {sentence}{' '}
      <button type="button" className="button" aria-disabled={retrying} onClick={retrying ? undefined : onRetry}>
        {retrying ? states.retrying : states.retry}
      </button>{' '}
      {gone && (
        <button type="button" className="button" onClick={startAgain}>
          {states.reload}
        </button>
      )}
    </p>
  );
}
