/** "Who took part" beside the plane, as `ActorFilter` shows it; the plane's rows carry the marks. */
import type { ShownFirst } from '../explorer/first/shownFirst.ts';
import type { Px } from '../model/units.ts';
import type { TimelineLayout } from '../timeline/layout.ts';
import { measureInTable } from '../timeline/measure.ts';
import { formatNumber, plural } from '../words/numbers.ts';
import type { Strings } from '../words/strings.ts';
import { slopeClass } from './fluidSvg.ts';
import { escaped } from '../pages/html.ts';
import type { Slope } from './slopes.ts';

/** As in figure.css: edge of the column, of its names, of their counts; a member's indent. */
const HEADING: Px = 26;
const NAME: Px = 26;
const INDENTS: readonly Px[] = [0, 14, 28, 42];
const DOT: Px = 8;
const GAP: Px = 8;
const COUNT_END: Px = 11;
/** Baseline below the middle of a line. */
const BASELINE: Px = 4.5;

/** @param slope of the rows, see `slopes.ts` */
export function actorNames(shown: ShownFirst, layout: TimelineLayout, strings: Strings, slope: Slope): string {
  const { facts, actorRows, hiddenActors, gutter } = shown;
  if (facts.actors.length === 0) return '';
  const { rowsTop, rowCentres, rowHeight } = layout;
  const heading = text(HEADING, rowsTop + 12, strings.timeline.whoTookPart, 't-label ink');
  const out = new Moved();
  out.add(slope(rowsTop), heading);
  actorRows.forEach(({ actor, depth, hue, count }, row) => {
    const y = rowCentres[row] ?? 0;
    const left = NAME + (INDENTS[Math.min(depth, 3)] ?? 0);
    const role = depth === 0 ? 'label' : 'name';
    const counted = formatNumber(count, strings);
    const room = gutter - COUNT_END - left - DOT - 2 * GAP - measureInTable(counted, 'axisStrong');
    const name = shortened(facts.actors[actor]?.name ?? '', room);
    out.add(
      slope(y),
      `<circle class="hue${hue}" cx="${left + DOT / 2}" cy="${y}" r="${DOT / 2}"/>`,
      text(left + DOT + GAP, y, name, `t-${role} ink`),
      text(gutter - COUNT_END, y, counted, 't-figures muted a-end'),
    );
  });
  if (hiddenActors > 0) {
    const y = (rowCentres.at(-1) ?? rowsTop) + rowHeight;
    const more = plural(strings.timeline.moreActors, hiddenActors, strings);
    out.add(slope(y), text(HEADING + DOT + GAP, y, more, 't-name accent'));
  }
  return out.html();
}

/** What moves alike in one group. */
class Moved {
  #groups: { readonly name: string; shapes: string }[] = [];

  add(slope: number, ...shapes: readonly string[]): void {
    const name = slopeClass(slope);
    const last = this.#groups.at(-1);
    if (last?.name === name) last.shapes += shapes.join('');
    else this.#groups.push({ name, shapes: shapes.join('') });
  }

  html(): string {
    return this.#groups
      .map(({ name, shapes }) => (name === '' ? shapes : `<g class="${name}">${shapes}</g>`))
      .join('');
  }
}

function text(x: Px, middle: Px, words: string, looks: string): string {
  return `<text class="${looks}" x="${x}" y="${middle + BASELINE}">${escaped(words)}</text>`;
}

function shortened(name: string, room: Px): string {
  if (measureInTable(name, 'label') <= room) return name;
  const letters = Array.from(name);
  while (letters.length > 1 && measureInTable(`${letters.join('')}…`, 'label') > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
