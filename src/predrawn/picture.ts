/** The timeline as the page draws it first, laid out for several stages of which the style sheet shows one. */
import { shownFirst, type ShownFirst } from '../explorer/first/shownFirst.ts';
import { KEY_HEIGHT, OVERVIEW_HEIGHT, figureSizes } from '../explorer/figure/figureSizes.ts';
import { nearOf } from '../explorer/figure/nearOf.ts';
import type { EventTable } from '../model/table.ts';
import type { Px } from '../model/units.ts';
import type { Near, StoryStore } from '../store/storyStore.ts';
import { layoutTimeline, type TimelineLayout } from '../timeline/layout.ts';
import { measureInTable } from '../timeline/measure.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import type { Strings } from '../words/strings.ts';
import { actorNames } from './actorNames.ts';
import { fluidSvg } from './fluidSvg.ts';
import { slopesOf } from './slopes.ts';
import { conditionOf, stagesFor } from './stages.ts';

export interface Picture {
  readonly html: string;
  /** Which of it is shown, and how it follows the size of the window. */
  readonly css: string;
  /** Columns stand in it. */
  readonly dense: boolean;
  /** What it was drawn from: all events, or those worth a label. */
  readonly table: EventTable;
}

/** About the height of the page's header: the rows of actors go by the whole window. */
const HEADER: Px = 90;
/** So much higher a picture is laid out once more, to see what moves. */
const PROBE: Px = 24;

/** null: the story has no event. */
export async function pictureOf(store: StoryStore, strings: Strings): Promise<Picture | null> {
  const first = await drawn(store, strings, 1280, 550);
  if (!first) return null;
  const { dense } = first.layout;
  const stages = stagesFor(dense);
  const rules: string[] = [];
  const pictures: string[] = [];
  for (const [i, stage] of stages.entries()) {
    const made = await drawn(store, strings, stage.width, stage.height);
    const higher = await drawn(store, strings, stage.width, stage.height + PROBE);
    if (!made || !higher) continue;
    const { shown, layout } = made;
    const { gutter } = shown;
    const right = stage.width - gutter - layout.plane.w;
    const slope = slopesOf(layout.composition, higher.layout.composition, PROBE);
    const options = { plane: layout.plane, height: stage.height, slope, dense, id: `p${i}` };
    const plane = fluidSvg(layout.base, options);
    const names = actorNames(shown, layout, strings, slope);
    pictures.push(`<div class="v v${i}"><svg class="plane">${plane}</svg><svg class="names">${names}</svg></div>`);
    rules.push(
      `@container predrawn ${conditionOf(stage, i === 0)}{.v{display:none}.v${i}{display:block}}`,
      `.v${i}{--added:max(0px,100cqh - ${stage.height}px)}`,
      `.v${i} .plane{left:${gutter}px;width:calc(100% - ${gutter + right}px)}`,
    );
  }
  const html = pictures.join('');
  const moves = classesOf(html, 'k').map(([name, share]) =>
    `.${name}{transform:translateY(calc(var(--added)*${share}))}`);
  const fades = classesOf(html, 'f').map(([name, share]) => `.${name}{fill-opacity:${share};stroke-opacity:${share}}`);
  return { html, css: [...rules, ...moves, ...fades].join(''), dense, table: first.table };
}

/** Classes that say a share in hundredths behind their letter, see `fluidSvg.ts`; each with its share. */
function classesOf(html: string, letter: string): (readonly [name: string, share: number])[] {
  const names = new Set(html.match(new RegExp(`\\b${letter}\\d+\\b`, 'g')));
  return [...names].map((name) => [name, Number(name.slice(1)) / 100]);
}

interface Drawn {
  readonly shown: ShownFirst;
  readonly layout: TimelineLayout;
  readonly table: EventTable;
}

/** null: the story has no event. */
async function drawn(store: StoryStore, strings: Strings, width: Px, height: Px): Promise<Drawn | null> {
  const stage = height + KEY_HEIGHT + OVERVIEW_HEIGHT;
  const size = figureSizes(width, stage, stage + HEADER);
  const shown = shownFirst(store, DEFAULT_VIEW, strings, null, size);
  if (!shown) return null;
  const near = await nearAtRest(shown);
  const layout = layoutTimeline({
    ...shown,
    ...near,
    window: shown.fit,
    chosen: null,
    hovered: null,
    measure: measureInTable,
  });
  return { shown, layout, table: near.table };
}

/** The best there is near the whole of the story. @throws what kept it from being read */
async function nearAtRest(shown: ShownFirst): Promise<Near> {
  for (;;) {
    const near = nearOf(shown, shown.fit);
    if (near.error) throw near.error;
    if (!near.pending) return near;
    await new Promise<void>((better) => {
      const forget = shown.source.subscribe(() => {
        forget();
        better();
      });
    });
  }
}
