import { expect, test, vi } from 'vitest';
import type { EngineLine } from '../store/paged/engineClient.ts';
import type { FromEngine, ToEngine } from '../store/paged/protocol.ts';
import { lineTo } from './lineTo.ts';

function engine() {
  const heard: ToEngine[] = [];
  const line: EngineLine = {
    postMessage: (message) => heard.push(message),
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
  };
  const answer = (question: number) =>
    line.onmessage?.({ data: { question, failure: { message: 'x' } } } as MessageEvent<FromEngine>);
  const fail = () => line.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  return { line, heard, answer, fail };
}

test('an engine that is refused before it answers is replaced, and hears everything', () => {
  const [worker, inPage] = [engine(), engine()];
  const line = lineTo(() => worker.line, () => inPage.line);
  line.onmessage = vi.fn();
  line.onerror = vi.fn();
  line.postMessage({ cancel: 1 });
  line.postMessage({ cancel: 2 });
  worker.fail();
  expect(inPage.heard).toEqual([{ cancel: 1 }, { cancel: 2 }]);
  inPage.answer(2);
  expect(line.onmessage).toHaveBeenCalledOnce();
  line.terminate?.();
  expect(inPage.line.terminate).toHaveBeenCalledOnce();
  expect(line.onerror).not.toHaveBeenCalled();
});

test('one that cannot even begin is replaced at once', () => {
  const inPage = engine();
  const line = lineTo(() => {
    throw new Error('refused');
  }, () => inPage.line);
  line.postMessage({ cancel: 1 });
  expect(inPage.heard).toEqual([{ cancel: 1 }]);
});

test('one that breaks after it has answered is told of', () => {
  const [worker, inPage] = [engine(), engine()];
  const line = lineTo(() => worker.line, () => inPage.line);
  line.onerror = vi.fn();
  line.postMessage({ cancel: 1 });
  worker.answer(1);
  worker.fail();
  expect(line.onerror).toHaveBeenCalledOnce();
  expect(inPage.heard).toEqual([]);
});
