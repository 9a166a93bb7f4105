/**
 * A part of the page that is fetched when it is wanted. Where it cannot be had (no network, a newer
 * page on the server) a sentence and a way on stand in its place; the rest of the page stays.
 */
import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { useStrings } from '../reader/ReaderContext.tsx';

/** Its code could not be fetched; any other error is the page's. */
class PartMissing extends Error {}

interface Frame<P> {
  /** What gives the sentence the part's own place. */
  readonly className: string;
  /** How to do without the part, where the reader asked for it. */
  readonly close?: (props: P) => void;
}

export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  { className, close }: Frame<P>,
): ComponentType<P> {
  const fetched = () =>
    lazy(() =>
      load().catch((error: unknown) => {
        throw new PartMissing(String(error));
      }),
    );
  // Lazy components remember their failure: another try is another component.
  let latest = fetched();
  return function Part(props: P) {
    const [Content, setContent] = useState(() => latest);
    const retry = () => {
      latest = fetched();
      setContent(() => latest);
    };
    return (
      <MissingBoundary className={className} onRetry={retry} onClose={close && (() => close(props))}>
        <Suspense fallback={null}>
          <Content {...props} />
        </Suspense>
      </MissingBoundary>
    );
  };
}

interface BoundaryProps {
  readonly className: string;
  readonly onRetry: () => void;
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
}

class MissingBoundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (!(error instanceof PartMissing)) throw error;
    const retry = () => {
      this.props.onRetry();
      this.setState({ error: null });
    };
    return <Missing className={this.props.className} onRetry={retry} onClose={this.props.onClose} />;
  }
}

function Missing({ className, onRetry, onClose }: Omit<BoundaryProps, 'children'>) {
  const { close, states } = useStrings().page;
  return (
    <div className={`part-missing ${className}`} role="alert">
      <p>{states.partMissing}</p>
      <button type="button" className="button" onClick={onRetry}>
        {states.retry}
      </button>
      <button type="button" className="button" onClick={() => location.reload()}>
        {states.reload}
      </button>
      {onClose && (
        <button type="button" className="button" onClick={onClose}>
          {close}
        </button>
      )}
    </div>
  );
}
