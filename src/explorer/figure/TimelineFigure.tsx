/** The timeline as a figure: drawing, buttons over it, actor filter, overview, key. */
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from 'react';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import type { Cluster } from '../../timeline/layout.ts';
import { padded } from '../../timeline/scale.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { View } from '../../view/view.ts';
import type { Strings } from '../../words/strings.ts';
import { eventAt, type OpenEvent } from '../data/openEvent.ts';
import { useWhenOnline } from '../data/useWhenOnline.ts';
import { joins, opening, toggled } from '../pieces.ts';
import { ActorFilter } from './ActorFilter.tsx';
import { EdgeNotices } from './EdgeNotices.tsx';
import { EraNames } from './EraNames.tsx';
import { EventButtons } from './EventButtons.tsx';
import { eventTargets } from './eventTargets.ts';
import { useController } from './FirstFigure.ts';
import { TARGET } from './figureSizes.ts';
import { KeyLine } from './KeyLine.tsx';
import { LastingLink } from './LastingLink.tsx';
import { listedFrom } from './listedFrom.ts';
import { lazyPart } from '../states/lazyPart.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import { useElementSize } from './useElementSize.ts';
import { useDrawing } from './useDrawing.ts';
import { useFigureTexts } from './useFigureTexts.ts';
import { usePlaneGestures } from './usePlaneGestures.ts';
import { useOutside } from './useOutside.ts';
import { useRehearsal } from './useRehearsal.ts';
import { useShown } from './useShown.ts';
import { extentOf, useWalking } from './useWalking.ts';
import { tabStop } from './walking.ts';
import { whenHere } from './whenHere.ts';
import { ZOOM_STEP } from './windowMoves.ts';
import { ZoomTools } from './ZoomTools.tsx';
import '../styles/figure.css';

// Neither is in the first drawing of a story that fits.
const Overview = lazyPart(async () => ({ default: (await import('./Overview.tsx')).Overview }), { className: 'in-stage' });
const HelpDialog = lazyPart(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }), {
  className: 'over-page',
  close: ({ onClose }) => onClose(),
});

/** Of the list. */
const FIRST: Place = 0;

/** At most so many buttons over marks: the page stays under 1,500 nodes whatever the story. */
const MOST_BUTTONS = 600;

export interface TimelineFigureProps {
  readonly store: StoryStore;
  readonly selection: StorySelection;
  readonly view: View;
  readonly strings: Strings;
  /** The open event, as soon as it is found. */
  readonly chosen: Place | null;
  /** A table that holds the open event, as soon as it is at hand; null as long as it is not. */
  readonly chosenTable: EventTable | null;
  /** The search is under way: what is shown is of before. */
  readonly searching: boolean;
  /** The event that is to be open is looked for. */
  readonly opening: boolean;
  navigate(change: Partial<View>, found?: OpenEvent, sought?: Place): void;
  /** "N more" was pressed. */
  onShowAllActors(): void;
}

/** Fills its parent, which gives it its size. */
export function TimelineFigure(props: TimelineFigureProps): ReactElement {
  const { store, selection, view, strings, chosen, chosenTable, navigate } = props;
  const { facts } = store;
  const words = strings.timeline;
  const { isElement } = useSurroundings();
  const section = useRef<HTMLElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const controller = useController();
  const [helping, setHelping] = useState(false);
  const [steering, setSteering] = useState(false);

  const size = useElementSize(section);
  const { shown, hiddenActors } = useShown({ store, selection, view, strings, chosen, chosenTable, size });
  const { base, highlight, overlay, palette } = useDrawing({ section, controller, navigate });
  useLayoutEffect(() => {
    if (shown) controller.show(shown);
  }, [controller, shown]);
  const isAbout = selection.estimated && !shown?.actorRows.every(({ actor }) => selection.counted?.has(actor));
  useWhenOnline(store.near.retry);
  const awaiting = props.searching || props.opening || isAbout;
  useLayoutEffect(() => controller.await(awaiting), [controller, awaiting]);
  const ready = shown !== null;
  const chosenExtent = useMemo(
    () => (chosenTable && chosen !== null ? extentOf(chosenTable, chosen) : null),
    [chosenTable, chosen],
  );
  useLayoutEffect(() => {
    if (ready) controller.window.follow(view.window);
  }, [controller, ready, view.window]);
  useLayoutEffect(() => {
    if (ready && chosenExtent) controller.window.reveal(chosenExtent);
  }, [controller, ready, chosenExtent]);
  usePlaneGestures({
    surface,
    controller,
    scrollsAround: view.embed || isElement,
    onOpen: (event) => {
      const found = find(event);
      if (found) navigate(opening(found), found);
    },
  });
  const frame = useSyncExternalStore(controller.subscribe, controller.settledFrame, () => null);
  useRehearsal(controller, frame !== null);
  const texts = useFigureTexts(facts, strings);

  const walkableRows = (frame?.shown.actorRows.length ?? 0) + (hiddenActors > 0 ? 1 : 0);
  const walking = useWalking({
    section,
    controller,
    store,
    frame,
    matching: selection.matching,
    actorRows: walkableRows,
    chosen,
    chosenTable,
    onEscape: () => navigate({ event: null, excerpt: null }),
    onHelp: () => setHelping(true),
  });

  const { walked } = walking;
  const targets = useMemo(() => {
    if (!frame) return [];
    const at = walked && { ...walked, extent: extentOf(walked.table, walked.event) };
    return eventTargets(frame.layout, frame.near.table, at, frame.scale, MOST_BUTTONS);
  }, [frame, walked]);
  const outside = useOutside(store, selection, frame);

  const find = useCallback(
    (event: Place): OpenEvent | null => {
      for (const table of [controller.table, frame?.near.table, walked?.table]) {
        const row = table ? rowAt(table, event) : null;
        if (table && row !== null) return { table, row, place: event };
      }
      return null;
    },
    [controller, frame, walked],
  );
  const idOf = useCallback(
    (event: Place) => {
      const found = find(event);
      return found?.table.id[found.row] ?? '';
    },
    [find],
  );
  const nameOf = useCallback(
    (event: Place) => {
      const found = find(event);
      return found ? texts.nameOf(found.table, found.row) : '';
    },
    [find, texts],
  );
  const openCluster = useCallback(
    (cluster: Cluster) => {
      const { rows, count, window } = cluster;
      const [row] = rows;
      const table = frame?.near.table;
      const only = count === 1 && table && row !== undefined ? eventAt(table, row) : null;
      if (window !== null) controller.window.goTo(window);
      else if (only) navigate(opening(only), only);
      else if (table) {
        const { signal } = new AbortController();
        whenHere(listedFrom(cluster, table, store, signal), (place) =>
          navigate({ mode: 'list' }, undefined, place));
      }
    },
    [controller, navigate, frame, store],
  );
  const clusterName = useCallback(
    (cluster: Cluster) => (frame ? texts.clusterName(frame.near.table, cluster) : ''),
    [frame, texts],
  );

  const toggleActor = (id: string): void => {
    navigate({ actors: toggled(view.actors, id) });
  };

  const bringIn = (event: Place): void => {
    whenHere(store.events([event], new AbortController().signal), (table) => {
      const scale = controller.window.target();
      if (!scale) return;
      const extent = extentOf(table, event);
      const { from, to } = scale.window;
      controller.window.goTo(padded(scale.warp, { from: Math.min(from, extent.from), to: Math.max(to, extent.to) }));
    });
  };

  const stop = tabStop(walking.stop, targets, walkableRows);

  return (
    <section
      ref={section}
      className="figure"
      aria-label={words.region}
      aria-busy={props.searching || undefined}
      tabIndex={-1}
      {...walking.handlers}
    >
      <div ref={surface} className="figure-surface">
        <canvas ref={base} aria-hidden="true" />
        <canvas ref={highlight} aria-hidden="true" />
        {frame && (
          <>
            <fieldset
              ref={overlay}
              aria-label={words.events}
              className="figure-events"
              style={{ height: frame.shown.size.height }}
            >
              {stop === null && (
                <button
                  type="button"
                  className="figure-entry"
                  aria-label={words.walkEvents}
                  style={{ left: frame.layout.plane.x, top: frame.layout.composition.band.bottom - TARGET }}
                  onClick={walking.enter}
                />
              )}
              <EventButtons
                targets={targets}
                clusters={frame.layout.clusters}
                tabStop={stop?.kind === 'event' ? stop.event : null}
                chosen={chosen}
                idOf={idOf}
                nameOf={nameOf}
                clusterName={clusterName}
                onCluster={openCluster}
              />
            </fieldset>
            <EraNames eras={facts.eras} lang={facts.lang} strings={strings} />
            {facts.actors.length > 0 && (
              <ActorFilter
                actors={facts.actors}
                rows={frame.shown.actorRows}
                hidden={hiddenActors}
                centres={frame.layout.rowCentres}
                rowHeight={frame.layout.rowHeight}
                top={frame.layout.rowsTop}
                gutter={frame.shown.gutter}
                chosen={view.actors}
                match={joins(view) ? view.match : null}
                words={words}
                tabStop={stop?.kind === 'actor' ? stop.index : -1}
                count={texts.count}
                about={isAbout ? texts.about : null}
                plural={texts.plural}
                onToggle={toggleActor}
                onMatch={(match) => navigate({ match })}
                onMore={props.onShowAllActors}
              />
            )}
            {frame.layout.lasting && (
              <LastingLink
                lasting={frame.layout.lasting}
                words={words}
                texts={texts}
                onList={(underWay) => navigate({ mode: 'list', underWay }, undefined, FIRST)}
              />
            )}
            {outside && (
              <EdgeNotices
                {...outside}
                words={words}
                top={frame.layout.rowsTop}
                plural={texts.plural}
                onBringIn={bringIn}
              />
            )}
            {frame.near.error && (
              <div className="figure-unreachable">
                <Unreachable
                  sentence={words.coarser}
                  error={frame.near.error}
                  onRetry={store.near.retry}
                  retrying={frame.near.pending}
                />
              </div>
            )}
          </>
        )}
      </div>
      <div
        className="figure-below"
        onFocus={() => setSteering(true)}
        onBlur={() => setSteering(false)}
      >
        {frame && palette && (!frame.whole || steering) && (
          <Overview
            controller={controller}
            frame={frame}
            palette={palette}
            words={words}
            caption={texts.caption}
            day={texts.day}
          />
        )}
      </div>
      <div className="figure-foot">
        <ZoomTools
          words={words}
          onZoomIn={() => controller.window.zoomStep(ZOOM_STEP)}
          onZoomOut={() => controller.window.zoomStep(1 / ZOOM_STEP)}
          onFit={() => controller.window.goTo(null)}
          onHelp={() => setHelping(true)}
        />
        <KeyLine words={words.key} columns={frame?.layout.columns ?? null} />
      </div>
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </section>
  );
}
