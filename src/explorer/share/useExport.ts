/** Taking the selection away: one form at a time, followed, called off, tried again. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExportWords } from '../../export/articleLine.ts';
import { gathering } from '../../export/gather.ts';
import type { Pieces } from '../pieces.ts';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { siteAddresses } from './eventAddress.ts';
import type { ExportAction, MadeFile } from './exportActions.ts';
import { saveFile } from './saveFile.ts';

export type ExportState =
  | { readonly step: 'idle' }
  /** `done`: events that are there; null: the file is being written. */
  | { readonly step: 'working'; readonly action: ExportAction; readonly done: number | null }
  | { readonly step: 'saved'; readonly action: ExportAction; readonly file: MadeFile }
  | { readonly step: 'failed'; readonly action: ExportAction; readonly error: Error };

interface Exporting {
  readonly state: ExportState;
  readonly start: (action: ExportAction) => void;
  readonly cancel: () => void;
}

export function useExport(pieces: Pieces, words: ExportWords): Exporting {
  const { store, facts, selection, view, open } = pieces;
  const { matching } = selection;
  const { published, root, isElement } = useSurroundings();
  // What has been gathered for one form, another takes from there.
  const events = useMemo(
    () => gathering(store, matching, (table) => siteAddresses(table, { published, isElement })),
    [store, matching, published, isElement],
  );
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setState({ step: 'idle' });
  };
  const start = (action: ExportAction) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const become = (next: ExportState) => {
      if (!signal.aborted) setState(next);
    };
    const gather = async () => {
      const extract = await events.run(signal, (done) => become({ step: 'working', action, done }));
      become({ step: 'working', action, done: null });
      // That the file is being written is painted before the page has no time for it.
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      signal.throwIfAborted();
      return extract;
    };
    become({ step: 'working', action, done: null });
    action.run({ store, facts, selection, view, open, words, published, root, signal, gather }).then(
      (file) => {
        if (signal.aborted) return;
        saveFile(file.name, file.content);
        become({ step: 'saved', action, file });
      },
      (error: unknown) => become({ step: 'failed', action, error: error as Error }),
    );
  };
  return { state, start, cancel };
}
