/** TimelineJS JSON, of version 3 and 2, bare or as a script (`storyjs_jsonp_data = {…};`). */
import { ForeignObject } from '../foreignObject.ts';
import { ImportError } from '../imported.ts';
import type { Importer } from '../imported.ts';
import { parseJson } from '../json.ts';
import { storyOfDeck } from './deckStory.ts';
import { deckOfV2 } from './jsonV2.ts';
import { deckOfV3 } from './jsonV3.ts';

/** What makes a script of JSON: a variable or a function in front, and what closes it. */
const SCRIPT = /^(\s*(?:(?:var|let|const)\s+)?[\w$.]+\s*[=(])(\s*\{[^]*\})\s*\)?\s*;?\s*$/;

export function looksLikeTimelineJson(text: string): boolean {
  if (!/^\s*(?:(?:(?:var|let|const)\s+)?[\w$.]+\s*[=(]\s*)?\{/.test(text)) return false;
  if (/"timeline"\s*:/.test(text)) return /"startDate"\s*:/.test(text);
  return /"events"\s*:/.test(text) && /"start_date"\s*:/.test(text);
}

export const importTimelineJson: Importer = (text, { file, dateOrder }) => {
  const [, before, object] = SCRIPT.exec(text) ?? [];
  // Blanks in place of the script, so that line and column of a mistake are those of the file.
  const json = before === undefined ? text : `${before.replace(/[^\n]/g, ' ')}${object}`;
  const value = new ForeignObject(parseJson(json, file));
  if (value.has('timeline')) {
    const { deck, notes } = deckOfV2(value, dateOrder);
    return storyOfDeck(deck, file, notes);
  }
  if (value.has('events')) return storyOfDeck(deckOfV3(value), file);
  throw new ImportError(
    `${file}: this is no TimelineJS file: it has neither “events” (version 3) nor “timeline” (version 2).`,
  );
};
