/** The story could not be had: what happened, a way to try again, and the facts for whoever mends it. */
import { BundleError } from '../../bundle/bundleError.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { failureFacts } from './failureFacts.ts';

interface Props {
  readonly error: Error;
  readonly retrying: boolean;
  readonly onRetry: () => void;
}

export function LoadFailure({ error, retrying, onRetry }: Props) {
  const { states } = useStrings().page;
  return (
    <main className="failure" role="alert">
      <h1>{error instanceof BundleError ? states[error.kind] : states.invalid}</h1>
      <p>
        <button type="button" className="button primary" disabled={retrying} onClick={onRetry}>
          {retrying ? states.loading : states.retry}
        </button>
      </p>
      <details>
        <summary>{states.details}</summary>
        <pre>{failureFacts(error)}</pre>
      </details>
    </main>
  );
}
