/** The story could not be had: what happened, a way to try again, and the facts for whoever mends it. */
import { BundleError } from '../../bundle/bundleError.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { failureFacts } from './failureFacts.ts';

interface Props {
  readonly error: Error;
  readonly onRetry: () => void;
}

export function LoadFailure({ error, onRetry }: Props) {
  const { states } = useStrings().page;
  return (
    <main className="failure" role="alert">
      <h1>{error instanceof BundleError ? states[error.kind] : states.invalid}</h1>
      <p>
        <button type="button" className="button primary" onClick={onRetry}>
          {states.retry}
        </button>
      </p>
      <details>
        <summary>{states.details}</summary>
        <pre>{failureFacts(error)}</pre>
      </details>
    </main>
  );
}

/** After "Try again". The first time the skeleton of `index.html` stands here. */
export function LoadingAgain() {
  const { states } = useStrings().page;
  return (
    <main className="failure">
      <output>{states.loading}</output>
    </main>
  );
}
