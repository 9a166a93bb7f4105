/** The page of a loaded story: header, timeline or list, the event's panel, dialogs. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { MOST_WHOLE } from '../model/bundle.ts';
import type { StoryStore } from '../store/storyStore.ts';
import { NO_FILTER } from '../view/storySelection.ts';
import { fill } from '../words/fill.ts';
import { eventFinder } from './data/openEvent.ts';
import { loadSearch } from './data/storyQueries.ts';
import { useSelection } from './data/useSelection.ts';
import { createViewStore } from './data/viewStore.ts';
import { FullPageLink } from './embed/FullPageLink.tsx';
import { EventPanel } from './event/eventPart.ts';
import { usePanelFocus } from './event/usePanelFocus.ts';
import { TimelineFigure } from './figure/TimelineFigure.tsx';
import { Header, type DialogName } from './header/Header.tsx';
import { KeptPage } from './offline/keptPart.ts';
import { CLOSED } from './pieces.ts';
import { askToPrint } from './print/askToPrint.ts';
import { Printing } from './print/Printing.tsx';
import { useReader } from './reader/ReaderContext.tsx';
import { leadTo } from './reader/leadTo.ts';
import { PHONE } from './reader/screens.ts';
import { useWithin } from './surroundings/useWithin.ts';
import { useSurroundings } from './surroundings/surroundings.ts';
import { EmptySelection } from './states/EmptySelection.tsx';
import type { Subject } from './share/shared.ts';
import { ExportDialog, ShareDialog } from './share/shareParts.ts';
import { EventList, PhoneTimeline } from './stageParts.ts';
import { fetchParts, lazyPart } from './states/lazyPart.tsx';

const Notice = lazyPart(() => import('./states/Notice.tsx'), { className: 'notice' });
const overPage = { className: 'over-page', close: ({ onClose }: { onClose: () => void }) => onClose() };
const ActorsDialog = lazyPart(() => import('./dialogs/ActorsDialog.tsx'), overPage);
const TagsDialog = lazyPart(() => import('./dialogs/TagsDialog.tsx'), overPage);
const ArticlesDialog = lazyPart(() => import('./dialogs/ArticlesDialog.tsx'), overPage);

export function Explorer({ store }: { readonly store: StoryStore }) {
  const { facts } = store;
  const { strings } = useReader();
  const phone = useWithin(PHONE);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  /** What the dialog "Share" begins with. */
  const [subject, setSubject] = useState<Subject>('view');

  const surroundings = useSurroundings();
  const client = useQueryClient();
  const views = useMemo(() => createViewStore(surroundings.home, facts, eventFinder(store, client)), [surroundings, store, facts, client]);
  useEffect(() => views.connect(), [views]);
  const state = useSyncExternalStore(views.subscribe, views.getState, views.getState);
  const { view, problems, open, opening } = state;
  const { navigate } = views;

  const selecting = useSelection(store, view);
  const { selection, pending } = selecting;
  // "Clear" takes the filters away; the open event, the window and the way of looking stay.
  const clear = () => navigate(NO_FILTER);
  const closeDialog = () => setDialog(null);
  const share = (which: Subject) => {
    setSubject(which);
    setDialog('share');
  };
  const main = useRef<HTMLElement>(null);
  // The figure or the list, whose keys then work; where there is neither, the stage.
  const focusStage = useCallback(() => {
    const stage = main.current;
    const to = stage?.querySelector<HTMLElement>('.figure, .list-scroller') ?? stage;
    if (to) leadTo(to);
  }, []);
  const openedByKey = usePanelFocus(open?.place ?? null, () => navigate(CLOSED), focusStage);
  useRestWhenIdle(store);

  useEffect(() => {
    const headline = open?.table.headline[open.row];
    const { title } = facts;
    surroundings.setTitle(headline ? fill(strings.page.titleOfEvent, { headline, title }) : title);
  }, [surroundings, open, facts, strings]);
  const { matching } = selection;
  useEffect(
    () => surroundings.told?.({ state, latest: views.getState, facts, matching, pending }),
    [surroundings, state, views, facts, matching, pending],
  );

  const total = facts.counts.events;
  const nothing = total === 0 || (matching.count === 0 && !pending);
  const pieces = { store, facts, selection, view, navigate, open };
  // Room is kept for an event that is looked for, so that nothing moves when it comes.
  const waiting = open === null && opening === 'pending';
  const boxed = view.embed || surroundings.isElement;
  const classes = ['page'];
  if (open !== null || waiting) classes.push('with-panel');
  if (view.embed) classes.push('embedded');
  if (boxed) classes.push('boxed');
  // In somebody else's page it is one article among others; what is in it is none of that page's landmarks.
  const Page = (surroundings.isElement ? 'article' : 'div') as 'article';
  const Stage = (surroundings.isElement ? 'div' : 'main') as 'main';
  return (
    <Page className={classes.join(' ')} aria-label={surroundings.isElement ? facts.title : undefined}>
      <Header
        {...pieces}
        phone={phone}
        selecting={selecting}
        onClear={clear}
        onOpenDialog={(which) => (which === 'share' ? share(open ? 'event' : 'view') : setDialog(which))}
        onSkip={focusStage}
      />
      <Stage ref={main} className="stage" tabIndex={-1}>
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
        {nothing && (
          <EmptySelection
            noEvents={total === 0}
            overFigure={view.mode === 'timeline' && !phone}
            onClear={clear}
          />
        )}
        {view.mode === 'list' ? (
          <EventList {...pieces} boxed={boxed} at={state.listAt} onAt={views.keepListAt} />
        ) : phone ? (
          <PhoneTimeline
            {...pieces}
            scroller={boxed ? main : null}
            at={state.listAt}
            onAt={views.keepListAt}
          />
        ) : (
          <TimelineFigure
            {...pieces}
            strings={strings}
            chosen={open?.place ?? null}
            chosenTable={open?.table ?? null}
            searching={pending}
            opening={opening === 'pending'}
            onShowAllActors={() => setDialog('actors')}
          />
        )}
      </Stage>
      {view.embed && <FullPageLink view={view} facts={facts} />}
      {open && (
        <EventPanel
          {...pieces}
          open={open}
          waiting={opening === 'pending'}
          openedByKey={openedByKey}
          onShare={ShareDialog && share}
        />
      )}
      {waiting && <section className="event-panel" aria-label={strings.page.eventRegion} aria-busy="true" />}
      {KeptPage && <KeptPage />}
      <Printing {...pieces} />
      {dialog === 'actors' && <ActorsDialog {...pieces} onClose={closeDialog} />}
      {dialog === 'tags' && <TagsDialog {...pieces} onClose={closeDialog} />}
      {dialog === 'articles' && <ArticlesDialog {...pieces} onClose={closeDialog} />}
      {dialog === 'share' && ShareDialog && <ShareDialog {...pieces} subject={subject} onClose={closeDialog} />}
      {dialog === 'export' && ExportDialog && (
        <ExportDialog
          {...pieces}
          searching={pending}
          onClose={closeDialog}
          onPrint={() => {
            closeDialog();
            // Once the dialog has gone from the page.
            setTimeout(() => void askToPrint());
          }}
        />
      )}
    </Page>
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
      for (const load of rest) load().catch(() => undefined);
      fetchParts();
      store.warm?.();
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
