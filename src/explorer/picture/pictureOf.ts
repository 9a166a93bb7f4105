/** The timeline as it is seen, or the whole of it on paper, laid out once more as a picture that stands alone. */
import { selectionInWords } from '../../export/selectionInWords.ts';
import { highEnough } from '../../export/picture/highEnough.ts';
import { timelinePicture, type PictureTexts, type TimelinePicture } from '../../export/picture/timelinePicture.ts';
import { rowAt } from '../../model/table.ts';
import { DAY, type Px } from '../../model/units.ts';
import type { Near } from '../../store/storyStore.ts';
import { actorRows } from '../../timeline/actorRows.ts';
import { planeBox } from '../../timeline/composition.ts';
import type { LayoutInput } from '../../timeline/layout.ts';
import { mostMarks } from '../../timeline/passage.ts';
import { boundedWindow, fitWindow } from '../../timeline/scale.ts';
import { steepness } from '../../timeline/steepness.ts';
import { warpOf } from '../../timeline/warpOf.ts';
import { dayInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import { printStringsFor } from '../../words/printStrings.ts';
import type { Strings } from '../../words/strings.ts';
import { gutterFor } from '../figure/figureSizes.ts';
import { layoutWords } from '../figure/figureWords.ts';
import { takersOf, widestName } from '../figure/shown.ts';
import { TextWidths } from '../figure/textWidths.ts';
import type { Pieces } from '../pieces.ts';

export interface PictureAsked extends Pick<Pieces, 'store' | 'facts' | 'selection' | 'view' | 'open'> {
  readonly strings: Strings;
  /** Where the same is found. */
  readonly address: string;
  /** Of the figure in it. */
  readonly size: { readonly width: Px; readonly height: Px };
  /** So high it may become for more events to be named; absent: it keeps its height. */
  readonly mostHeight?: Px;
  /** Rows of "Who took part" at most. */
  readonly capacity: number;
  /** Without title and address, where they stand around it. */
  readonly isBare?: boolean;
}

/** From what is at hand now. */
export function pictureAtHand(asked: PictureAsked): TimelinePicture {
  const plan = planOf(asked);
  return drawn(asked, plan, nearNow(asked, plan));
}

/** From all that it is drawn from. @throws BundleError when that cannot be had; the signal's reason */
export async function pictureOf(asked: PictureAsked, signal: AbortSignal): Promise<TimelinePicture> {
  const plan = planOf(asked);
  for (;;) {
    signal.throwIfAborted();
    const near = nearNow(asked, plan);
    if (!near.pending) {
      if (near.error) throw near.error;
      return drawn(asked, plan, near);
    }
    await betterThan(asked, signal);
  }
}

interface Plan extends Pick<LayoutInput, 'warp' | 'window' | 'gutter' | 'actorRows'> {
  /** Actors without a row. */
  readonly hidden: number;
}

function planOf({ facts, selection, view, open, size, capacity }: PictureAsked): Plan {
  const warp = warpOf(facts, view.scale ?? facts.scale);
  const inOpen = takersOf(open?.table ?? null, open?.place ?? null);
  const { rows, hidden } = actorRows(facts, selection, { capacity, chosen: view.actors, inOpen });
  return {
    warp,
    window: view.window ? boundedWindow(warp, view.window) : fitWindow(warp),
    gutter: gutterFor(size.width, widestName(facts)),
    actorRows: rows,
    hidden,
  };
}

function nearNow({ store, selection, open, size }: PictureAsked, { warp, window, gutter, actorRows: rows }: Plan): Near {
  const { w: width } = planeBox(size, gutter);
  return store.near.near({
    window,
    width,
    steepness: steepness(warp, window, width),
    selection,
    actors: rows.map(({ actor }) => actor),
    chosen: open?.place ?? null,
    most: mostMarks(width),
  });
}

function betterThan({ store }: PictureAsked, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const forget = store.near.subscribe(() => {
      forget();
      resolve();
    });
    signal.addEventListener('abort', () => {
      forget();
      reject(signal.reason as Error);
    }, { once: true });
  });
}

function drawn(asked: PictureAsked, plan: Plan, near: Near): TimelinePicture {
  const { facts, open, size, strings, mostHeight } = asked;
  const widths = new TextWidths();
  widths.fontsCame();
  const input: LayoutInput = {
    ...plan,
    table: near.table,
    selection: near.selection,
    counts: near.counts,
    complete: near.complete,
    size,
    chosen: open && rowAt(near.table, open.place),
    hovered: null,
    measure: widths.measure,
    words: layoutWords(facts, strings),
  };
  const chosen = asked.view.actors.flatMap((id) => facts.actorOf.get(id) ?? []);
  const grown = mostHeight === undefined ? input : highEnough(input, mostHeight);
  return timelinePicture(grown, textsOf(asked, plan.hidden), { chosen, isBare: asked.isBare ?? false });
}

function textsOf({ facts, selection, view, strings, address }: PictureAsked, hidden: number): PictureTexts {
  const texts = printStringsFor(strings.lang);
  const { count } = selection.matching;
  const { toldOn } = facts;
  return {
    title: facts.title,
    selection: selectionInWords(facts, view, count, strings, texts),
    told: toldOn === null ? null : fill(strings.timeline.layout.toldOn, { date: dayInWords(toldOn - DAY, strings) }),
    address,
    whoTookPart: strings.timeline.whoTookPart,
    key: strings.timeline.key,
    count: (events) => formatNumber(events, strings),
    more: hidden > 0 ? plural(strings.timeline.moreActors, hidden, strings) : null,
    description: fill(texts.picture, { events: plural(texts.events, count, strings), title: facts.title }),
  };
}
