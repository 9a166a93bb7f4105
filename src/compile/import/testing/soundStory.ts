/** What holds for every story that an importer makes, of whatever file. */
import { expect } from 'vitest';
import { parseEdtf } from '../../edtf/parse.ts';
import { ImportError } from '../imported.ts';
import type { ImportedStory, Importer } from '../imported.ts';

/** The story, or null when the file was refused as it should be. */
export function attempt(importer: Importer, text: string): ImportedStory | null {
  try {
    return importer(text, { file: 'harbour' });
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** Dates are EDTF; what is said of what was lost is a sentence. */
export function expectSound(story: ImportedStory): void {
  for (const { date, headline, place } of story.events) {
    expect(parseEdtf(date), `${place} ${headline}: ${date}`).toMatchObject({ ok: true });
  }
  for (const { date, name } of story.eras) expect(parseEdtf(date), name).toMatchObject({ ok: true });
  expect(story.title).not.toBe('');
  for (const { what } of story.notes) expect(what).toMatch(/\S[.…”]$/u);
}

export function countOfLost({ notes }: ImportedStory): number {
  return notes.filter(({ kind }) => kind === 'event left out').length;
}
