/** The page of a loaded story: header, timeline or list, the event's panel, dialogs. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { neighbours } from '../view/navigation.ts';
import { select } from '../view/select.ts';
import type { View } from '../view/view.ts';
import { fill } from '../words/fill.ts';
import { detailsQuery, type Story } from './data/storyQueries.ts';
import { loadSearch, useSearch } from './data/useSearch.ts';
import { createViewStore } from './data/viewStore.ts';
import { usePanelFocus } from './event/usePanelFocus.ts';
import { TimelineFigure } from './figure/TimelineFigure.tsx';
import { Header, type DialogName } from './header/Header.tsx';
import { useReader } from './reader/ReaderContext.tsx';
import { PHONE, useMedia } from './reader/useMedia.ts';
import { EmptySelection } from './states/EmptySelection.tsx';
import { lazyPart } from './states/lazyPart.tsx';
import { Notices } from './states/Notices.tsx';

const loadPanel = () => import('./event/EventPanel.tsx');
const loadList = () => import('./list/EventList.tsx');
const loadPhone = () => import('./phone/PhoneTimeline.tsx');
const loadActors = () => import('./dialogs/ActorsDialog.tsx');
const loadTags = () => import('./dialogs/TagsDialog.tsx');
const loadArticles = () => import('./dialogs/ArticlesDialog.tsx');
const LAZY_PARTS = [
  loadPanel,
  loadList,
  loadPhone,
  loadActors,
  loadTags,
  loadArticles,
  loadSearch,
  () => import('./figure/Overview.tsx'),
  () => import('./figure/HelpDialog.tsx'),
];
const EventPanel = lazyPart(loadPanel, {
  className: 'event-panel',
  close: ({ navigate }) => navigate({ event: null, excerpt: null }),
});
const EventList = lazyPart(loadList, { className: 'in-stage' });
const PhoneTimeline = lazyPart(loadPhone, { className: 'in-stage' });
const ActorsDialog = lazyPart(loadActors, { className: 'over-page', close: ({ onClose }) => onClose() });
const TagsDialog = lazyPart(loadTags, { className: 'over-page', close: ({ onClose }) => onClose() });
const ArticlesDialog = lazyPart(loadArticles, { className: 'over-page', close: ({ onClose }) => onClose() });

/** What "Clear" takes away; the open event, the window and the way of looking stay. */
const NO_FILTER: Partial<View> = { actors: [], articles: [], tags: [], match: 'any', query: '' };

interface Props {
  readonly story: Story;
  /** Changes when the story was compiled anew. */
  readonly revision: number;
}

export function Explorer({ story, revision }: Props) {
  const { table } = story;
  const { strings } = useReader();
  const phone = useMedia(PHONE);
  const [dialog, setDialog] = useState<DialogName | null>(null);

  const store = useMemo(() => createViewStore(window, table), [table]);
  useEffect(() => store.connect(), [store]);
  const view = useSyncExternalStore(store.subscribe, store.getView, store.getView);
  const problems = useSyncExternalStore(store.subscribe, store.getProblems, store.getProblems);
  const { navigate } = store;

  const details = useQuery(detailsQuery(story, revision));
  const search = useSearch(table, details.data, revision, view.query);
  const { actors, articles, tags, match } = view;
  const selection = useMemo(
    () => select(table, { actors, articles, tags, match }, search.hits?.rows ?? null),
    [table, actors, articles, tags, match, search.hits],
  );
  const chosen = view.event === null ? null : (table.rowOf.get(view.event) ?? null);
  const clear = () => navigate(NO_FILTER);
  const main = useRef<HTMLElement>(null);
  const openedByKey = usePanelFocus(chosen, () => navigate({ event: null, excerpt: null }), main);
  useRestWhenIdle();

  useEffect(() => {
    const headline = chosen === null ? null : table.headline[chosen];
    document.title = headline
      ? fill(strings.page.titleOfEvent, { headline, title: table.title })
      : table.title;
  }, [chosen, table, strings]);

  const nothing = table.length === 0 || selection.rows.length === 0;
  const pieces = { table, selection, view, navigate, chosen };
  return (
    <div className={`page${chosen === null ? '' : ' with-panel'}${view.embed ? ' embedded' : ''}`}>
      <Header
        {...pieces}
        phone={phone}
        search={search}
        details={details.data}
        onClear={clear}
        onOpenDialog={setDialog}
        onSkip={() => main.current?.focus()}
      />
      <main ref={main} className="stage" tabIndex={-1}>
        <Notices problems={problems} onDismiss={store.dismiss} />
        {nothing && <EmptySelection noEvents={table.length === 0} onClear={clear} />}
        {view.mode === 'list' ? (
          <EventList {...pieces} details={details.data} words={search.hits?.words ?? null} />
        ) : phone ? (
          <PhoneTimeline {...pieces} />
        ) : (
          <TimelineFigure
            {...pieces}
            strings={strings}
            searching={search.pending}
            onShowAllActors={() => setDialog('actors')}
          />
        )}
      </main>
      {chosen !== null && (
        <EventPanel
          {...pieces}
          row={chosen}
          detail={details.data?.[chosen] ?? null}
          failure={details.error}
          onRetry={() => void details.refetch()}
          neighbours={neighbours(selection.rows, chosen)}
          openedByKey={openedByKey}
        />
      )}
      {dialog === 'actors' && <ActorsDialog {...pieces} onClose={() => setDialog(null)} />}
      {dialog === 'tags' && <TagsDialog {...pieces} onClose={() => setDialog(null)} />}
      {dialog === 'articles' && <ArticlesDialog {...pieces} details={details.data} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** What is not needed to draw is fetched when the page is idle, so that it is there without a network, too. */
function useRestWhenIdle(): void {
  useEffect(() => {
    const fetchRest = () => {
      // Out of reach now, a part is asked for again when it is wanted.
      for (const load of LAZY_PARTS) load().catch(() => undefined);
    };
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchRest, 1000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchRest, { timeout: 3000 });
    return () => cancelIdleCallback(idle);
  }, []);
}
