import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { details, formerly, table } from '../../bundle/testing/story.ts';
import type { EventDetail } from '../../model/bundle.ts';
import { wholeStory } from '../../store/wholeStory.ts';
import { everythingIn } from '../../view/select.ts';
import { DEFAULT_VIEW, type View } from '../../view/view.ts';
import { de } from '../../words/de.ts';
import { en } from '../../words/en.ts';
import type { Strings } from '../../words/strings.ts';
import { ReaderAs } from '../reader/ReaderContext.tsx';
import ArticlesDialog from './ArticlesDialog.tsx';
import TagsDialog from './TagsDialog.tsx';

const piecesFor = (change: Partial<View>, shown = table, known: readonly EventDetail[] | null = null) => {
  const store = wholeStory(shown, {
    formerly,
    details: () => known ?? new Promise(() => undefined),
    search: () => new Promise(() => undefined),
  });
  return {
    store,
    facts: shown,
    view: { ...DEFAULT_VIEW, ...change },
    selection: everythingIn(shown),
    open: null,
    navigate: () => undefined,
  };
};

const page = (strings: Strings, dialog: ReactNode) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <ReaderAs reader={{ strings, theme: 'light' }}>{dialog}</ReaderAs>
    </QueryClientProvider>,
  );

const tagsDialog = (change: Partial<View>) =>
  page(en, <TagsDialog {...piecesFor(change)} onClose={() => undefined} />);

const articlesDialog = (shown: typeof table, known: readonly EventDetail[] | null) =>
  page(de, <ArticlesDialog {...piecesFor({}, shown, known)} onClose={() => undefined} />);

test('how filters are joined is asked for from the second on, actors and tags together', () => {
  expect(tagsDialog({ tags: ['labour'] })).not.toContain('Events with any of the chosen');
  expect(tagsDialog({ tags: ['labour'], actors: ['mayor'] })).toContain('Events with any of the chosen');
});

test('the dialog of articles counts what no passage proves, and what of it names a source', () => {
  expect(articlesDialog(table, null)).toContain('>2 Ereignisse sind durch keine Textstelle eines Artikels belegt.<');
  expect(articlesDialog(table, details)).toContain('belegt. 1 nennt eine Quelle.');
  expect(articlesDialog({ ...table, articles: [] }, details)).toContain('Diese Zeitleiste zitiert keine Artikel.');
  const proven = { ...table, counts: { ...table.counts, unproven: 0 } };
  expect(articlesDialog(proven, details)).not.toContain('belegt');
});

test('of very many articles some are listed, the rest counted and searched', () => {
  const articles = Array.from({ length: 1300 }, (_, i) => ({ ...table.articles[0]!, id: `a${i}`, title: `Issue ${i}` }));
  const totals = { ...table.totals, articles: new Uint32Array(1300) };
  const dialog = articlesDialog({ ...table, articles, totals }, details);
  expect(dialog.match(/aria-pressed/g)).toHaveLength(60);
  expect(dialog).toContain('1.240 weitere Einträge: tippen, um einzugrenzen');
  expect(dialog).toContain('aria-label="Artikel suchen"');
});
