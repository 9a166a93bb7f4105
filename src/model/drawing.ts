/** A picture that can be drawn wherever there is a canvas: what the build and the page's code agree on. */

export interface Drawing {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  draw(canvas: CanvasAtHand): void;
}

export interface CanvasAtHand {
  /** A 2D context as the HTML standard describes it, of a canvas of the drawing's size. */
  readonly context: unknown;
  /** CSS font-family lists by which the page's fonts are known there; longer when `settable` needed more. */
  readonly families: { readonly sans: string; readonly serif: string };
  /** The text without signs that no font there has; null when it has letters that none has. */
  settable(text: string): string | null;
}
