/** The engine's end of the line to the page: questions in, answers out, cancelled ones left unanswered. */
import { BundleError } from '../../../bundle/bundleError.ts';
import type { Exchange, Failure, FromEngine, Kind, ToEngine } from '../protocol.ts';
import { createEngine, type Engine } from './engine.ts';

/** A worker's own scope, or a `MessagePort`. */
export interface EnginePort {
  postMessage(message: FromEngine, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
}

export function serveEngine(port: EnginePort): void {
  let engine: Engine | null = null;
  const open = new Map<number, AbortController>();

  const answer = async <K extends Kind>(kind: K, question: number, ask: Exchange[K]['ask']) => {
    const controller = new AbortController();
    open.set(question, controller);
    const send = (found: Exchange[Kind]['answer'], last: boolean): void => {
      if (!controller.signal.aborted) port.postMessage({ question, answer: found, last }, []);
    };
    try {
      if (!engine) throw new Error('The engine has no story yet.');
      send(await engine[kind](ask, controller.signal, (part) => send(part, false)), true);
    } catch (error) {
      if (!controller.signal.aborted) port.postMessage({ question, failure: failureOf(error) }, []);
    } finally {
      open.delete(question);
    }
  };

  port.onmessage = ({ data }) => {
    if ('story' in data) engine = createEngine(data.story);
    else if ('cancel' in data) open.get(data.cancel)?.abort();
    else void answer(data.kind, data.question, data.ask);
  };
}

function failureOf(error: unknown): Failure {
  return error instanceof BundleError ? { facts: error.facts } : { message: String(error) };
}
