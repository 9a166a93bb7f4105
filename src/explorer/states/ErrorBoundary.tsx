/** When drawing itself fails: a sentence and a way on, never a blank page. */
import { Component, type ReactNode } from 'react';
import { removeFirstCanvases } from '../figure/firstCanvases.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';

interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    removeFirstCanvases();
  }

  override render(): ReactNode {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children;
  }
}

function Crashed({ error }: { readonly error: Error }) {
  const { states } = useStrings().page;
  const { startAgain } = useSurroundings();
  return (
    <main className="failure" role="alert">
      <h1>{states.crashed}</h1>
      <p>
        <button type="button" className="button primary" onClick={startAgain}>
          {states.reload}
        </button>
      </p>
      <details>
        <summary>{states.details}</summary>
        <pre>{error.message}</pre>
      </details>
    </main>
  );
}
