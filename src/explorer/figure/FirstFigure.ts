/** What drew the first picture, to go on drawing in the figure: what was laid out is laid out once. */
import { createContext, useContext, useState } from 'react';
import { FigureController } from './controller.ts';

export class FirstFigure {
  #controller: FigureController | null;

  /** @param controller null: there was no first picture */
  constructor(controller: FigureController | null) {
    this.#controller = controller;
  }

  /** Whoever comes later begins anew. */
  take(): FigureController {
    const taken = this.#controller ?? new FigureController();
    this.#controller = null;
    return taken;
  }
}

export const FirstFigureContext = createContext(new FirstFigure(null));

export function useController(): FigureController {
  const first = useContext(FirstFigureContext);
  const [controller] = useState(() => first.take());
  return controller;
}
