/** Whatever TimelineJS itself reads: its JSON and its spreadsheet. */
import type { Importer } from '../imported.ts';
import { importSheet, looksLikeSheet } from './sheet.ts';
import { importTimelineJson, looksLikeTimelineJson } from './timelineJson.ts';

export function looksLikeTimelineJs(text: string): boolean {
  return looksLikeTimelineJson(text) || looksLikeSheet(text);
}

export const importTimelineJs: Importer = (text, options) =>
  looksLikeSheet(text) ? importSheet(text, options) : importTimelineJson(text, options);
