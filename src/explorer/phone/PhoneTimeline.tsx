/** The timeline of a narrow screen: time runs downwards, one card per event. */
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { numberOf, useAnswer, useEvents } from '../data/useAnswer.ts';
import { opening, type Pieces } from '../pieces.ts';
import { useKeptFocus, withKept } from '../list/keptFocus.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { useDrawnMarks } from '../reader/useDrawnMarks.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import { PhoneItemView } from './PhoneItemView.tsx';
import { sectionItems, shortItems, type PhoneItem } from './phoneItems.ts';
import { phonePlan, sectionKey, sectionsWith, type PhonePlan, type PhoneSection } from './phonePlan.ts';
import { useItemsInView } from './useItemsInView.ts';
import { withEras } from './withEras.ts';
import '../styles/phone.css';

/** So many items fit into 1,500 DOM nodes. */
const WHOLE = 50;
const NONE: readonly PhoneItem[] = [];

interface Props extends Pieces {
  /** What scrolls, in a box; null: the page itself does. */
  readonly scroller: RefObject<HTMLElement | null> | null;
}

export default function PhoneTimeline({ scroller, ...pieces }: Props) {
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
  const { items, toggle } = useItems(pieces, plan);

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
  });
  const shown = virtual.getVirtualItems();
  const inView = shown.map(({ index }) => index);
  const { kept, handlers } = useKeptFocus(items.length);

  const bringIntoView = useEffectEvent((place: number) => {
    const card = list.current?.querySelector('.phone-item:not(.outside) .phone-card[aria-current]');
    if (card) {
      card.scrollIntoView({ block: 'nearest' });
      return;
    }
    const sought = plan?.matching.has(place) ? plan.matching.rank(place) : -1;
    const index = items.findIndex((item) => item.kind === 'event' && item.index === sought);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'start' });
  });
  // Only a choice scrolls, not a change of what is listed; one that was made before there was a list, too.
  const planned = plan !== undefined;
  const waiting = plan?.matching !== selection.matching;
  useEffect(() => {
    if (chosen !== null && planned) bringIntoView(chosen);
  }, [chosen, planned]);
  useDrawnMarks(items.length > 0);

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
              onOpen={(found) => navigate(opening(found), found)}
              onToggle={toggle}
              onSeeList={() => navigate({ mode: 'list' })}
            />
          ))}
      </ul>
    </section>
  );
}

/** What is listed, and the way to open and close a section. */
function useItems({ store, facts, open }: Pieces, plan: PhonePlan | undefined) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { matching, sections = null } = plan ?? {};
  const short = matching && sections === null ? matching : null;
  const table = useEvents(store, short ? Array.from(short.slice(0, short.count)) : []).data;
  const chosen = open?.place ?? null;
  // At first the sections around the open event are open, else those around the first.
  const shownAtFirst = chosen !== null && matching?.has(chosen) ? matching.rank(chosen) : 0;
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
