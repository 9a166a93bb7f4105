/** The timeline of a narrow screen: time runs downwards, one card per event. */
import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Place, Px } from '../../model/units.ts';
import { numberOf, useAnswer, useEvents } from '../data/useAnswer.ts';
import type { ListAt } from '../data/viewStore.ts';
import { opening, type Pieces } from '../pieces.ts';
import { useKeptFocus, withKept } from '../list/keptFocus.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { useDrawnMarks } from '../reader/useDrawnMarks.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import { eventFrom, itemToBeginAt } from './itemsAndEvents.ts';
import { PhoneItemView } from './PhoneItemView.tsx';
import { sectionItems, shortItems, type PhoneItem } from './phoneItems.ts';
import { phonePlan, sectionKey, sectionsWith, type PhonePlan, type PhoneSection } from './phonePlan.ts';
import { useItemsInView } from './useItemsInView.ts';
import { useTopItem } from './useTopItem.ts';
import { useWhereTo } from './useWhereTo.ts';
import { indexAt, stays, type Goal, type Kept } from './whereTo.ts';
import { withEras } from './withEras.ts';
import '../styles/phone.css';

/** So many items fit into 1,500 DOM nodes. */
const WHOLE = 50;
const NONE: readonly PhoneItem[] = [];

interface Props extends Pieces {
  /** What scrolls, in a box; null: the page itself does. */
  readonly scroller: RefObject<HTMLElement | null> | null;
  /** Where it is to be. */
  readonly at: ListAt | null;
  /** Told what is at its top, whenever it comes to rest. */
  readonly onAt: (place: Place, above: Px) => void;
}

export default function PhoneTimeline({ scroller, at, onAt, ...pieces }: Props) {
  const { store, facts, selection, open, navigate } = pieces;
  const strings = useAllStrings();
  const { data: plan, error, retry } = useAnswer({
    store,
    key: ['phone', numberOf(selection.matching)],
    ask: (signal) => phonePlan(store, selection.matching, signal),
    keepsOld: true,
  });
  const chosen = open?.place ?? null;
  const list = useRef<HTMLUListElement>(null);
  const { goal, around, keep } = useWhereTo(pieces, at);
  const { items, toggle } = useItems(pieces, plan, around);

  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    const { current } = scroller ?? {};
    const above = current ? current.scrollTop - current.getBoundingClientRect().top : window.scrollY;
    if (box && items.length > 0) setTop(Math.round(box.top + above));
  }, [items, scroller]);
  const virtual = useItemsInView(scroller, {
    count: items.length,
    estimateSize: (index) => (items[index]?.kind === 'event' ? 88 : 40),
    overscan: items.length <= WHOLE ? items.length : 8,
    scrollMargin: top,
    scrollPaddingStart: -(goal?.above ?? 0),
  });
  const shown = virtual.getVirtualItems();
  const inView = shown.map(({ index }) => index);
  const { kept, handlers } = useKeptFocus(items.length);

  const tellTop = (item: number) => {
    const index = eventFrom(items, item);
    const place = index === null ? null : (plan?.matching.at(index) ?? null);
    if (index === null || place === null) return;
    const begins = list.current?.querySelector(`:scope > [data-index="${itemToBeginAt(items, index) ?? item}"]`);
    const edge = scroller?.current?.getBoundingClientRect().top ?? 0;
    if (begins) onAt(place, Math.round(edge - begins.getBoundingClientRect().top));
  };
  // undefined: nobody has scrolled since it was led to the goal.
  const staying = useRef<Kept | null>(undefined);
  const noteTop = (item: number) => {
    const first = eventFrom(items, item);
    if (!plan || first === null) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller?.current ?? document.scrollingElement!;
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 1;
    staying.current = stays(goal, plan.matching, { top: first, isAtHead: scrollTop <= 0, isAtEnd });
  };
  const topItem = useTopItem(list, scroller, tellTop, noteTop);
  // Another selection makes a page of another length: what is at the top would be anywhere.
  const stay = useEffectEvent((matching: PlaceSet) => {
    const there = staying.current === undefined ? goal : staying.current;
    if (there) keep({ place: there.place, above: matching.has(there.place) ? there.above : null });
  });
  const matchingBefore = useRef<PlaceSet>(undefined);
  useLayoutEffect(() => {
    const isAnother = matchingBefore.current !== undefined && plan?.matching !== matchingBefore.current;
    matchingBefore.current = plan?.matching;
    if (plan && isAnother) stay(plan.matching);
  }, [plan]);
  const go = useEffectEvent(({ place, by, above }: Goal, isAtBeginning: boolean) => {
    const { matching } = plan!;
    if (by === 'event' && !matching.has(place)) return;
    const card = list.current?.querySelector('.phone-item:not(.outside) .phone-card[aria-current]');
    if (by === 'event' && card && !isAtBeginning) {
      card.scrollIntoView({ block: 'nearest' });
      noteTop(topItem() ?? 0);
      return;
    }
    const index = indexAt(matching, place);
    // Gone back to from an event that was opened here: of the item at the top as much is seen as before.
    if (by === 'history' && !isAtBeginning && eventFrom(items, topItem() ?? 0) === index) return;
    const item = itemToBeginAt(items, index);
    staying.current = undefined;
    // What stands above the first is seen as well.
    if (item === 0 && above === null) virtual.scrollToOffset(0);
    else if (item !== null) virtual.scrollToIndex(item, { align: 'start' });
  });
  // Only a goal scrolls, and once; also one that was set before there was a list.
  const reached = useRef<Goal | null>(null);
  const listed = items.length > 0;
  const waiting = plan?.matching !== selection.matching;
  // Once items have been measured, and before they are painted: nobody sees them elsewhere first.
  const measured = inView.length > 0;
  const begun = useRef(false);
  useLayoutEffect(() => {
    if (!measured) return;
    const isAtBeginning = !begun.current;
    begun.current = true;
    if (goal === null || reached.current === goal) return;
    reached.current = goal;
    go(goal, isAtBeginning);
  }, [goal, measured]);
  useDrawnMarks(listed);

  return (
    <section className="phone" aria-label={strings.timeline.region} aria-busy={waiting || undefined}>
      {error && (
        <div className="phone-waiting">
          <Unreachable sentence={strings.page.states.partMissing} error={error} onRetry={retry} />
        </div>
      )}
      <ul
        ref={list}
        className="phone-items"
        style={{
          paddingTop: Math.max(0, (shown[0]?.start ?? top) - top),
          paddingBottom: Math.max(0, virtual.getTotalSize() + top - (shown.at(-1)?.end ?? top)),
        }}
        {...handlers}
      >
        {plan &&
          withKept(inView, kept).map((index) => (
            <PhoneItemView
              key={index}
              ref={virtual.measureElement}
              index={index}
              outside={!inView.includes(index)}
              item={items[index]!}
              store={store}
              facts={facts}
              matching={plan.matching}
              chosen={chosen}
              onOpen={(found) => {
                // The way back leads here, also when scrolling has hardly ended.
                tellTop(topItem() ?? 0);
                navigate(opening(found), found);
              }}
              onToggle={toggle}
              onSeeList={() => navigate({ mode: 'list' })}
            />
          ))}
      </ul>
    </section>
  );
}

/**
 * What is listed, and the way to open and close a section.
 *
 * @param around the sections around this event are open at first, else those around the first event
 */
function useItems({ store, facts }: Pieces, plan: PhonePlan | undefined, around: Place | null) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { matching, sections = null } = plan ?? {};
  const short = matching && sections === null ? matching : null;
  const table = useEvents(store, short ? Array.from(short.slice(0, short.count)) : []).data;
  const shownAtFirst = around === null || !matching ? 0 : indexAt(matching, around);
  const items = useMemo(() => {
    if (!plan || (plan.sections === null && !table)) return NONE;
    if (!plan.sections) return withEras(shortItems(plan, table!, facts.counts.events), facts.eras, plan);
    const openAtFirst = new Set(sectionsWith(plan.sections, shownAtFirst).map(sectionKey));
    const isOpen = (section: PhoneSection): boolean => {
      const key = sectionKey(section);
      return toggled.get(key) ?? openAtFirst.has(key);
    };
    return withEras(sectionItems(plan, plan.sections, isOpen, facts), facts.eras, plan);
  }, [plan, table, facts, toggled, shownAtFirst]);
  const toggle = (section: string, isOpen: boolean) => setToggled((before) => new Map(before).set(section, isOpen));
  return { items, toggle };
}
