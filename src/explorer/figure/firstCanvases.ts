/** The canvases of the first picture, which lie over the page until the figure has painted its own. */

const NAME = 'first-picture';

/** The lower and the upper, with their top left corner at a point of the window, px. */
export function layFirstCanvases(x: number, y: number): readonly [HTMLCanvasElement, HTMLCanvasElement] {
  const lay = (): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    canvas.className = NAME;
    canvas.ariaHidden = 'true';
    canvas.style.translate = `${x}px ${y}px`;
    document.body.append(canvas);
    return canvas;
  };
  return [lay(), lay()];
}

export function removeFirstCanvases(): void {
  for (const canvas of document.querySelectorAll(`.${NAME}`)) canvas.remove();
}
