/** Two canvases, one above the other, sharp at any pixel density. */
import type { Px } from '../../model/units.ts';
import type { Shape } from '../../timeline/scene.ts';
import { paintCanvas } from '../../paint/paintCanvas.ts';
import type { Palette } from '../../paint/palette.ts';

export class LayeredCanvas {
  #layers: readonly HTMLCanvasElement[];
  #width: Px = 0;
  #height: Px = 0;
  #ratio = 1;
  #highlighted = false;

  constructor(base: HTMLCanvasElement, highlight: HTMLCanvasElement) {
    this.#layers = [base, highlight];
  }

  /** Follows a change of size or of the screen's density; cheap when there is none. */
  resize(width: Px, height: Px): void {
    const ratio = devicePixelRatio;
    if (width === this.#width && height === this.#height && ratio === this.#ratio) return;
    this.#width = width;
    this.#height = height;
    this.#ratio = ratio;
    for (const layer of this.#layers) {
      layer.width = Math.round(width * ratio);
      layer.height = Math.round(height * ratio);
      layer.style.width = `${width}px`;
      layer.style.height = `${height}px`;
    }
  }

  paintBase(shapes: readonly Shape[], palette: Palette): void {
    this.#paint(this.#layers[0], shapes, palette);
  }

  /** An empty layer stays without a surface: the browser need not compose it. */
  paintHighlight(shapes: readonly Shape[], palette: Palette): void {
    if (shapes.length === 0 && !this.#highlighted) return;
    this.#highlighted = shapes.length > 0;
    this.#paint(this.#layers[1], shapes, palette);
  }

  #paint(layer: HTMLCanvasElement | undefined, shapes: readonly Shape[], palette: Palette): void {
    const context = layer?.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    paintCanvas(context, shapes, palette, { ratio: this.#ratio });
  }
}
