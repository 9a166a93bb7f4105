/**
 * Widths of texts: by the built-in table, so that what is laid out is the same everywhere, before and after
 * the fonts have come; texts with characters that the table does not hold as the browser sets them, and
 * guessed until the fonts are there.
 */
import type { Px } from '../../model/units.ts';
import { cssFont } from '../../timeline/fonts.ts';
import { isMeasured, measureInTable } from '../../timeline/measure.ts';
import type { FontRole, MeasureText } from '../../timeline/scene.ts';

/** Texts remembered; headlines and dates of a large story, not every string there could be. */
const MOST = 20_000;

export class TextWidths {
  #context: CanvasRenderingContext2D | null = null;
  /** Texts were measured whose widths depend on the fonts that are there. */
  #depends = false;
  readonly #known = new Map<string, Px>();
  #measure = this.#measuring();

  /** Another function when what it said before was wrong. */
  get measure(): MeasureText {
    return this.#measure;
  }

  /** @returns whether texts that were measured may be wider or narrower now */
  fontsCame(): boolean {
    this.#context ??= document.createElement('canvas').getContext('2d');
    this.#known.clear();
    if (!this.#depends) return false;
    this.#measure = this.#measuring();
    return true;
  }

  #measuring(): MeasureText {
    return (text, role) => {
      if (isMeasured(text)) return measureInTable(text, role);
      this.#depends = true;
      return this.#context ? this.#onCanvas(this.#context, text, role) : measureInTable(text, role);
    };
  }

  #onCanvas(context: CanvasRenderingContext2D, text: string, role: FontRole): Px {
    const key = `${role} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    context.font = cssFont(role);
    const { width } = context.measureText(text);
    this.#known.set(key, width);
    return width;
  }
}
