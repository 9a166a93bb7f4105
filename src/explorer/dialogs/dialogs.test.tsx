import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { details, table } from '../../bundle/testing/story.ts';
import type { Details } from '../../model/bundle.ts';
import { select } from '../../view/select.ts';
import { DEFAULT_VIEW, type View } from '../../view/view.ts';
import { de } from '../../words/de.ts';
import { en } from '../../words/en.ts';
import { ReaderAs } from '../reader/ReaderContext.tsx';
import ArticlesDialog from './ArticlesDialog.tsx';
import TagsDialog from './TagsDialog.tsx';

const piecesFor = (change: Partial<View>) => {
  const view = { ...DEFAULT_VIEW, ...change };
  return { table, view, selection: select(table, view, null), chosen: null, navigate: () => undefined };
};

const tagsDialog = (change: Partial<View>) =>
  renderToStaticMarkup(
    <ReaderAs reader={{ strings: en, theme: 'light' }}>
      <TagsDialog {...piecesFor(change)} onClose={() => undefined} />
    </ReaderAs>,
  );

const articlesDialog = (shown: typeof table, known: Details | undefined) =>
  renderToStaticMarkup(
    <ReaderAs reader={{ strings: de, theme: 'light' }}>
      <ArticlesDialog {...piecesFor({})} table={shown} details={known} onClose={() => undefined} />
    </ReaderAs>,
  );

test('how filters are joined is asked for from the second on, actors and tags together', () => {
  expect(tagsDialog({ tags: ['labour'] })).not.toContain('Events with any of the chosen');
  expect(tagsDialog({ tags: ['labour'], actors: ['mayor'] })).toContain('Events with any of the chosen');
});

test('the dialog of articles counts what no passage proves, and what of it names a source', () => {
  expect(articlesDialog(table, undefined)).toContain('>2 Ereignisse sind durch keine Textstelle eines Artikels belegt.<');
  expect(articlesDialog(table, details)).toContain('belegt. 1 nennt eine Quelle.');
  expect(articlesDialog({ ...table, articles: [] }, details)).toContain('Diese Zeitleiste zitiert keine Artikel.');
  expect(articlesDialog({ ...table, excerpts: Uint16Array.of(1, 1, 1, 1) }, details)).not.toContain('belegt');
});
