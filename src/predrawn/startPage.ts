/** The parts of the start page that are there before its script: picture, list, styles, the script that looks first. */
import { createElement } from 'react';
import { VARIABLES } from '../explorer/figure/palette.ts';
import { yearsCovered } from '../explorer/figure/figureWords.ts';
import { headlineCounts } from '../explorer/header/headlineCounts.ts';
import { PHONE } from '../explorer/reader/screens.ts';
import PHONE_STYLES from '../explorer/styles/phoneAxis.css?raw';
import type { StoryStore } from '../store/storyStore.ts';
import { FONTS } from '../timeline/fonts.ts';
import { allStrings } from '../words/allStrings.ts';
import { fill } from '../words/fill.ts';
import { ENGLISH, knownLanguage } from '../words/languages.ts';
import { plural } from '../words/numbers.ts';
import { predrawnStringsFor, type PredrawnStrings } from '../words/predrawnStrings.ts';
import { askedElseScript } from './askedElse.ts';
import { controls, foot } from './controls.tsx';
import { EventList } from './EventList.tsx';
import { fontsScript } from './fontsScript.ts';
import { escaped } from '../pages/html.ts';
import { listedEvents } from './listedEvents.ts';
import { markup } from './markup.tsx';
import { pictureOf } from './picture.ts';
import PAGE_STYLES from './predrawn.css?raw';

export interface StartPage {
  /** Texts that stand in it but for the story's own. */
  readonly lang: string;
  readonly loading: string;
  readonly title: string;
  /** The line under the title. */
  readonly counts: string;
  readonly controls: string;
  readonly figure: string;
  readonly list: string;
  /** For whoever waits long for the scripts. */
  readonly unstarted: string;
  /** For who has no scripts. */
  readonly hint: string;
  readonly styles: string;
  /** Runs first. */
  readonly script: string;
  /** Runs last. */
  readonly fonts: string;
}

/** null: a story without events has nothing to be drawn ahead. */
export async function startPageOf(store: StoryStore): Promise<StartPage | null> {
  const { facts } = store;
  const language = knownLanguage(facts.lang) ?? ENGLISH;
  const strings = allStrings(await language.load());
  const words = predrawnStringsFor(strings.lang);
  const picture = await pictureOf(store, strings);
  if (!picture) return null;
  const name = fill(words.picture, {
    title: facts.title,
    events: plural(strings.page.events, facts.counts.events, strings),
    years: yearsCovered(facts, strings),
  });
  const listed = await listedEvents(store, picture.table);
  return {
    lang: strings.lang,
    loading: escaped(strings.page.states.loading),
    title: `<h1 lang="${escaped(facts.lang)}">${escaped(facts.title)}</h1>`,
    counts: headlineCounts(facts, strings).map((count) => `<span>${escaped(count)}</span>`).join(' · '),
    controls: controls(store, strings),
    figure: [
      '<div class="predrawn figure">',
      `<div class="predrawn-picture" role="img" aria-label="${escaped(name)}">${picture.html}</div>`,
      `<div class="figure-below"></div>${foot(strings, picture.dense)}`,
      '</div>',
    ].join(''),
    list: markup(createElement(EventList, { listed, strings, words }), strings, 'told'),
    unstarted: unstarted(words),
    hint: `<p class="predrawn-scripts">${escaped(words.scripts)}</p>`,
    styles: styles() + picture.css,
    script: askedElseScript(strings.lang),
    fonts: fontsScript(facts.title),
  };
}

/** As `index.html` has it, in English. */
function unstarted({ long, ownPage, loading, again }: PredrawnStrings): string {
  const elsewhere = `<a href="./" target="_blank" rel="noopener">${escaped(ownPage)}</a>`;
  return [
    `<span class="in-frame">${escaped(long)} ${elsewhere}</span>`,
    `<span class="on-page">${escaped(loading)} <a href="">${escaped(again)}</a></span>`,
  ].join('');
}

/** Of the page and, by role, of what stands in the picture. */
function styles(): string {
  const inks = Object.entries(VARIABLES).flatMap(([ink, variable]) => [
    `.predrawn .${ink}{fill:var(${variable});color:var(${variable})}`,
    `.predrawn .s-${ink}{stroke:var(${variable})}`,
  ]);
  const fonts = Object.entries(FONTS).map(([role, style]) => `.t-${role}${typeOf(style)}`);
  // Beside the plane: names of members, counts.
  const names = [`.t-name${typeOf({ weight: 400, size: 13 })}`, `.t-figures${typeOf({ weight: 400, size: 12 })}`];
  const phone = `@media screen and (max-width:${PHONE}px){${small(PHONE_STYLES)}}`;
  return [phone, small(PAGE_STYLES), ...inks, ...fonts, ...names].join('');
}

/** A style sheet without what only its authors need. */
function small(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

function typeOf({ weight, size }: { readonly weight: number; readonly size: number }): string {
  return `{font:${weight} ${size}px var(--sans)}`;
}
