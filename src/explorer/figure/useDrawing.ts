/** Joins the controller to its canvases, to the page's colours and fonts and to the address. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Palette } from '../../paint/palette.ts';
import { cssFont } from '../../timeline/fonts.ts';
import type { View } from '../../view/view.ts';
import { useSurroundings } from '../surroundings/surroundings.ts';
import type { FigureController } from './controller.ts';
import { removeFirstCanvases } from './firstCanvases.ts';
import { readPalette, watchColours } from './palette.ts';

interface Drawing {
  readonly base: RefObject<HTMLCanvasElement | null>;
  readonly highlight: RefObject<HTMLCanvasElement | null>;
  readonly overlay: RefObject<HTMLFieldSetElement | null>;
  /** null before the first drawing. */
  readonly palette: Palette | null;
}

export function useDrawing(input: {
  section: RefObject<HTMLElement | null>;
  controller: FigureController;
  navigate(change: Partial<View>): void;
}): Drawing {
  const { section, controller, navigate } = input;
  const base = useRef<HTMLCanvasElement>(null);
  const highlight = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLFieldSetElement>(null);
  const [palette, setPalette] = useState<Palette | null>(null);
  const { bearer } = useSurroundings();

  const latestNavigate = useRef(navigate);
  useLayoutEffect(() => {
    latestNavigate.current = navigate;
  }, [navigate]);

  useLayoutEffect(() => {
    if (!base.current || !highlight.current) return;
    const detach = controller.attach({
      base: base.current,
      highlight: highlight.current,
      onWindow: (window) => latestNavigate.current({ window }),
      // Buttons stay where they were while the drawing moves: they must not be hit or seen focused.
      onMoving: (moving) => overlay.current?.toggleAttribute('data-moving', moving),
    });
    const stop = controller.onFrame(removeFirstCanvases);
    return () => {
      stop();
      detach();
    };
  }, [controller]);

  useLayoutEffect(() => {
    const element = section.current;
    if (!element) return;
    const read = (): void => {
      const next = readPalette(element);
      controller.setPalette(next);
      setPalette(next);
    };
    read();
    return watchColours(bearer, read);
  }, [section, controller, bearer]);

  useEffect(() => {
    let here = true;
    const measureAnew = (): void => {
      if (here && document.fonts.check(cssFont('label'))) controller.fontsCame();
    };
    void document.fonts.ready.then(measureAnew);
    document.fonts.addEventListener('loadingdone', measureAnew);
    return () => {
      here = false;
      document.fonts.removeEventListener('loadingdone', measureAnew);
    };
  }, [controller]);

  return { base, highlight, overlay, palette };
}
