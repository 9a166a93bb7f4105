/**
 * The script at the end of the page: the fonts that the explorer will draw with are fetched while its script
 * is. What is drawn ahead does without them (`predrawn.css`), so nothing else would ask for them so early.
 */
import { FONTS } from '../timeline/fonts.ts';

/** Of the header; the figure's own are in `FONTS`. */
const HEADLINE = '600 1em "Source Serif 4"';

/** @param sample text in the story's script: of a font only the parts with its characters are fetched */
export function fontsScript(sample: string): string {
  const figure = [400, 600].map((weight) => `${weight} 1em ${FONTS.label.family}`);
  const text = JSON.stringify(sample).replaceAll('<', '\\u003c');
  return `for(const font of ${JSON.stringify([...figure, HEADLINE])})document.fonts.load(font,${text}).catch(()=>{})`;
}
