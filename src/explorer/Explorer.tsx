/** The page of a loaded story: header, timeline or list, the event's panel, dialogs. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { MOST_WHOLE } from '../model/bundle.ts';
import type { StoryStore } from '../store/storyStore.ts';
import { NO_FILTER } from '../view/storySelection.ts';
import { fill } from '../words/fill.ts';
import { eventFinder } from './data/openEvent.ts';
import { loadSearch } from './data/storyQueries.ts';
import { useSelection } from './data/useSelection.ts';
import { createViewStore } from './data/viewStore.ts';
import { usePanelFocus } from './event/usePanelFocus.ts';
import { TimelineFigure } from './figure/TimelineFigure.tsx';
import { Header, type DialogName } from './header/Header.tsx';
import { CLOSED } from './pieces.ts';
import { useReader } from './reader/ReaderContext.tsx';
import { PHONE } from './reader/screens.ts';
import { useMedia } from './reader/useMedia.ts';
import { EmptySelection } from './states/EmptySelection.tsx';
import { lazyPart } from './states/lazyPart.tsx';

const loadPanel = () => import('./event/EventPanel.tsx');
const loadList = () => import('./list/EventList.tsx');
const loadPhone = () => import('./phone/PhoneTimeline.tsx');
const loadNotice = () => import('./states/Notice.tsx');
const loadActors = () => import('./dialogs/ActorsDialog.tsx');
const loadTags = () => import('./dialogs/TagsDialog.tsx');
const loadArticles = () => import('./dialogs/ArticlesDialog.tsx');
const LAZY_PARTS = [
  loadPanel,
  loadList,
  loadPhone,
  loadNotice,
  loadActors,
  loadTags,
  loadArticles,
  () => import('./header/SearchHits.tsx'),
  () => import('./figure/Overview.tsx'),
  () => import('./figure/HelpDialog.tsx'),
];
const EventPanel = lazyPart(loadPanel, { className: 'event-panel', close: ({ navigate }) => navigate(CLOSED) });
const EventList = lazyPart(loadList, { className: 'in-stage' });
const PhoneTimeline = lazyPart(loadPhone, { className: 'in-stage' });
const Notice = lazyPart(loadNotice, { className: 'notice' });
const ActorsDialog = lazyPart(loadActors, { className: 'over-page', close: ({ onClose }) => onClose() });
const TagsDialog = lazyPart(loadTags, { className: 'over-page', close: ({ onClose }) => onClose() });
const ArticlesDialog = lazyPart(loadArticles, { className: 'over-page', close: ({ onClose }) => onClose() });

export function Explorer({ store }: { readonly store: StoryStore }) {
  const { facts } = store;
  const { strings } = useReader();
  const phone = useMedia(PHONE);
  const [dialog, setDialog] = useState<DialogName | null>(null);

  const client = useQueryClient();
  const views = useMemo(() => createViewStore(window, facts, eventFinder(store, client)), [store, facts, client]);
  useEffect(() => views.connect(), [views]);
  const { view, problems, open, opening } = useSyncExternalStore(views.subscribe, views.getState, views.getState);
  const { navigate } = views;

  const selecting = useSelection(store, view);
  const { selection, pending } = selecting;
  // "Clear" takes the filters away; the open event, the window and the way of looking stay.
  const clear = () => navigate(NO_FILTER);
  const main = useRef<HTMLElement>(null);
  const openedByKey = usePanelFocus(open?.place ?? null, () => navigate(CLOSED), main);
  useRestWhenIdle(store);

  useEffect(() => {
    const headline = open?.table.headline[open.row];
    document.title = headline ? fill(strings.page.titleOfEvent, { headline, title: facts.title }) : facts.title;
  }, [open, facts, strings]);

  const total = facts.counts.events;
  const nothing = total === 0 || (selection.matching.count === 0 && !pending);
  const pieces = { store, facts, selection, view, navigate, open };
  // Room is kept for an event that is looked for, so that nothing moves when it comes.
  const waiting = open === null && opening === 'pending';
  return (
    <div className={`page${open === null && !waiting ? '' : ' with-panel'}${view.embed ? ' embedded' : ''}`}>
      <Header
        {...pieces}
        phone={phone}
        selecting={selecting}
        onClear={clear}
        onOpenDialog={setDialog}
        onSkip={() => main.current?.focus()}
      />
      <main ref={main} className="stage" tabIndex={-1}>
        <output className="notices">
          {(problems.length > 0 || opening === 'failed') && (
            <Notice
              problems={problems}
              unreachable={opening === 'failed' ? view.event : null}
              onRetry={views.retry}
              onDismiss={opening === 'failed' ? () => navigate(CLOSED) : views.dismiss}
            />
          )}
        </output>
        {nothing && <EmptySelection noEvents={total === 0} onClear={clear} />}
        {view.mode === 'list' ? (
          <EventList {...pieces} />
        ) : phone ? (
          <PhoneTimeline {...pieces} />
        ) : (
          <TimelineFigure
            {...pieces}
            strings={strings}
            chosen={open?.place ?? null}
            chosenTable={open?.table ?? null}
            searching={pending}
            onShowAllActors={() => setDialog('actors')}
          />
        )}
      </main>
      {open && <EventPanel {...pieces} open={open} waiting={opening === 'pending'} openedByKey={openedByKey} />}
      {waiting && <section className="event-panel" aria-label={strings.page.eventRegion} aria-busy="true" />}
      {dialog === 'actors' && <ActorsDialog {...pieces} onClose={() => setDialog(null)} />}
      {dialog === 'tags' && <TagsDialog {...pieces} onClose={() => setDialog(null)} />}
      {dialog === 'articles' && <ArticlesDialog {...pieces} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** What is not needed to draw is fetched when the page is idle, so that it is there without a network, too. */
function useRestWhenIdle(store: StoryStore): void {
  useEffect(() => {
    const calledOff = new AbortController();
    const fetchRest = () => {
      const { events } = store.facts.counts;
      const whole = events > 0 && events <= MOST_WHOLE;
      // The details of a whole story are one file, the index of its words is made from it.
      const rest = whole ? [loadSearch, async () => store.details(0, calledOff.signal)] : [];
      // Out of reach now, a part is asked for again when it is wanted.
      for (const load of [...LAZY_PARTS, ...rest]) load().catch(() => undefined);
    };
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchRest, 1000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchRest, { timeout: 3000 });
    return () => {
      cancelIdleCallback(idle);
      calledOff.abort();
    };
  }, [store]);
}
