/**
 * The script at the end of the page: the fonts that the explorer will draw with are fetched while its script
 * is. What is drawn ahead does without them (`predrawn.css`), so nothing else would ask for them so early.
 */
import { jsonText } from '../export/jsonLd.ts';
import { FONTS } from '../timeline/fonts.ts';

/** The fonts of the figure, and that of the header. */
const FIRST = [FONTS.labelDate, FONTS.label, FONTS.headline1].map(({ weight, family }) => `${weight} 1em ${family}`);

/** @param sample text in the story's script: of a font only the parts with its characters are fetched */
export function fontsScript(sample: string): string {
  const text = jsonText(sample).trim();
  return `for(const font of ${JSON.stringify(FIRST)})document.fonts.load(font,${text}).catch(()=>{})`;
}
