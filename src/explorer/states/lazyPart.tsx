/**
 * A part of the page that is fetched when it is wanted, or before. Where it cannot be had (no network, a
 * newer page on the server) a sentence and a way on stand in its place; the rest of the page stays.
 *
 * Not by React's own means: those keep what has come waiting for up to 300 ms.
 */
import { useEffect, useState, type ComponentType } from 'react';
import { useStrings } from '../reader/ReaderContext.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';

interface Frame<P> {
  /** What gives the sentence the part's own place. */
  readonly className: string;
  /** How to do without the part, where the reader asked for it. */
  readonly close?: (props: P) => void;
}

const parts: (() => Promise<unknown>)[] = [];

/** Fetches every part before it is wanted. Out of reach now, one is asked for again when it is wanted. */
export function fetchParts(): void {
  for (const fetch of parts) fetch().catch(() => undefined);
}

export type LazyPart<P> = ComponentType<P> & {
  /** Before it is wanted. */
  fetch(): Promise<unknown>;
};

/** In the page nothing stands for it until it is fetched. */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  { className, close }: Frame<P>,
): LazyPart<P> {
  let fetched: ComponentType<P> | null = null;
  const fetch = async () => {
    fetched = (await load()).default;
    return fetched;
  };
  parts.push(fetch);
  function Part(props: P) {
    const [Content, setContent] = useState(() => fetched);
    const [missing, setMissing] = useState(false);
    const wanted = Content === null && !missing;
    useEffect(() => {
      if (!wanted) return undefined;
      let gone = false;
      fetch().then(
        (content) => !gone && setContent(() => content),
        () => !gone && setMissing(true),
      );
      return () => {
        gone = true;
      };
    }, [wanted]);
    if (Content) return <Content {...props} />;
    if (!missing) return null;
    const leave = close && (() => close(props));
    return <Missing className={className} onRetry={() => setMissing(false)} onClose={leave} />;
  }
  return Object.assign(Part, { fetch });
}

interface MissingProps {
  readonly className: string;
  readonly onRetry: () => void;
  readonly onClose: (() => void) | undefined;
}

function Missing({ className, onRetry, onClose }: MissingProps) {
  const { close, states } = useStrings().page;
  const { startAgain } = useSurroundings();
  return (
    <div className={`part-missing ${className}`} role="alert">
      <p>{states.partMissing}</p>
      <button type="button" className="button" onClick={onRetry}>
        {states.retry}
      </button>
      <button type="button" className="button" onClick={startAgain}>
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
