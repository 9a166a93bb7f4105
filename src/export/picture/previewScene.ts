/**
 * The picture that a link shows where it is shared: what it leads to, when that was, and where it stands
 * among its neighbours. Laid out small and drawn large: chats show it a third as wide as it is.
 *
 *     Title of the story
 *     The headline, as large
 *     as there is room for
 *     26–27 January 2024 · two days, as stated
 *     ────────────────┐
 *     ●  ▬▬▬   ●●     ●    ▭   ○
 *     Nov     Dec     Jan
 *     ● happened   ░▓▓▓░ some time within
 */
import { civilFromMs } from '../../model/calendar.ts';
import type { EventTable } from '../../model/table.ts';
import type { Px, Row } from '../../model/units.ts';
import { directionOf } from '../../paint/direction.ts';
import type { FontRole, MeasureText, Shape } from '../../timeline/scene.ts';
import { crisp } from '../../timeline/shapes.ts';
import { tickWords } from '../../timeline/tickWords.ts';
import { warpOf } from '../../timeline/warpOf.ts';
import { wrap } from '../../timeline/wrap.ts';
import { dateInWords, durationInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import { precisionInWords } from '../../words/precision.ts';
import type { AllStrings } from '../../words/strings.ts';
import type { KeyStrings } from '../../words/strings.ts';
import { yearRange } from '../../words/years.ts';
import { KEY_PITCH, pictureKey } from './pictureKey.ts';
import { previewBand } from './previewBand.ts';
import type { Band, BandInput, BandWords } from './previewBand.ts';

/** Pixels of the picture, and how many of them are one of the scene's. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
export const PREVIEW_RATIO = 15 / 7;
const WIDTH: Px = PREVIEW_SIZE.width / PREVIEW_RATIO;
const HEIGHT: Px = PREVIEW_SIZE.height / PREVIEW_RATIO;

/** What a machine can set in letters: the text, without signs that it lacks; null when letters are missing. */
export type SetText = (text: string) => string | null;

export interface PreviewScenes {
  /** @param measure widths as it will be drawn */
  event(row: Row, measure: MeasureText, set: SetText): readonly Shape[];
  story(measure: MeasureText, set: SetText): readonly Shape[];
}

/**
 * @param table all events of the story, or those that have pages: neighbours are found among them
 * @param strings in the language of the story
 */
export function previewScenes(table: EventTable, strings: AllStrings): PreviewScenes {
  const { key } = strings.timeline;
  const shared = { table, warp: warpOf(table, table.scale), words: bandWords(strings), key };
  const name = (set: SetText): string => set(table.title) ?? '';
  return {
    event(row, measure, set) {
      const date = table.date[row]!;
      const notes = [
        ...(table.status[row] === 'planned' ? [strings.later.event.planned] : []),
        precisionInWords(date, strings),
        ...(table.basis[row] === 'workedOut' ? [strings.later.event.workedOut] : []),
      ];
      const headline = set(table.headline[row]!);
      const lead = dateInWords(date, strings);
      const note = notes.join(', ');
      // What cannot be set in letters stands beside the picture, where it is shown; the date stands in for it.
      const head = headline === null ? { headline: lead, lead: note, note: '' } : { headline, lead, note };
      return scene({ ...shared, measure, chosen: row }, { over: name(set), ...head });
    },
    story(measure, set) {
      const { extent, counts } = table;
      const years = extent && yearRange(civilFromMs(extent.from).year, civilFromMs(extent.to - 1).year, strings);
      const events = plural(strings.page.events, counts.events, strings);
      const head = { over: '', headline: name(set), lead: years ?? events, note: years ? events : '' };
      return scene({ ...shared, measure, chosen: null }, head);
    },
  };
}

function bandWords(strings: AllStrings): BandWords {
  const { skipped } = strings.timeline.layout;
  return {
    ticks: tickWords(strings),
    skipped: (duration) => fill(skipped, { time: durationInWords(duration, strings) }),
    skippedShort: (duration) => durationInWords(duration, strings, 'short'),
  };
}

interface Head {
  /** Empty where there is none, or where its letters cannot be set. */
  readonly over: string;
  readonly headline: string;
  readonly lead: string;
  readonly note: string;
}

interface Input extends Omit<BandInput, 'plane'> {
  readonly key: KeyStrings;
}

const EDGE: Px = 26;
const OVER_BASELINE: Px = 30;
/** From the key's last baseline to the edge, and from the axis to its first. */
const KEY_FOOT: Px = 9;
const KEY_TOP: Px = 12;
/** From the foot of one line of text to the next thing. */
const GAP: Px = 12;
const SIZES: readonly { role: FontRole; lines: number; pitch: Px }[] = [
  { role: 'headline1', lines: 2, pitch: 46 },
  { role: 'headline2', lines: 2, pitch: 39 },
  { role: 'headline3', lines: 3, pitch: 33 },
  { role: 'headline4', lines: 4, pitch: 27 },
];

function scene(input: Input, head: Head): Shape[] {
  const { measure } = input;
  const right = WIDTH - EDGE;
  const { band, key } = bandWithKey(input, right);
  const rule = band.top - 4;
  const lead = leadShapes(head, rule - GAP, right, measure);
  const room = { top: head.over ? OVER_BASELINE + 6 : EDGE - 8, bottom: lead.top - GAP };
  return [
    { kind: 'rect', x: 0, y: 0, w: WIDTH, h: HEIGHT, fill: 'paper' },
    ...band.under,
    ...leaderShapes(rule, band.foot, directionOf(head.headline) === 'rtl', right),
    ...band.over,
    ...key,
    ...text(wrap(head.over, right - EDGE, 1, (words) => measure(words, 'label')).lines, {
      role: 'label', baseline: OVER_BASELINE, pitch: 0, right, fill: 'muted',
    }),
    ...headlineShapes(head.headline, room, right, measure),
    ...lead.shapes,
  ];
}

/** The key at the foot, and the band over as many lines as it takes: one, mostly. */
function bandWithKey(input: Input, right: Px): { band: Band; key: readonly Shape[] } {
  const over = (lines: number): Band => {
    const bottom = lines === 0 ? HEIGHT - 3 : HEIGHT - KEY_FOOT - (lines - 1) * KEY_PITCH - KEY_TOP;
    return previewBand({ ...input, plane: { x: EDGE, w: right - EDGE, bottom } });
  };
  const keyAt = (signs: Band['signs'], top: Px) =>
    pictureKey(signs, input.key, input.measure, { left: EDGE, right, top });
  const first = over(1);
  const { lines } = keyAt(first.signs, 0);
  const band = lines === 1 ? first : over(lines);
  return { band, key: keyAt(band.signs, HEIGHT - KEY_FOOT - (lines - 1) * KEY_PITCH).shapes };
}

/** As large as there is room for; cut where not even the smallest suffices. */
function headlineShapes(
  headline: string, room: { top: Px; bottom: Px }, right: Px, measure: MeasureText,
): Shape[] {
  if (headline === '') return [];
  const height = room.bottom - room.top;
  for (const [i, { role, lines, pitch }] of SIZES.entries()) {
    const most = Math.max(1, Math.min(lines, Math.floor(height / pitch)));
    const wrapped = wrap(headline, right - EDGE, most, (words) => measure(words, role));
    if (wrapped.cut && i < SIZES.length - 1) continue;
    const baseline = room.bottom - 4 - (wrapped.lines.length - 1) * pitch;
    return text(wrapped.lines, { role, baseline, pitch, right, fill: 'ink' });
  }
  return [];
}

/** The date, and after it or under it how exact it is. */
function leadShapes(
  { headline, lead, note }: Head, baseline: Px, right: Px, measure: MeasureText,
): { shapes: Shape[]; top: Px } {
  const size = 16;
  const isRtl = directionOf(headline) === 'rtl';
  const width = measure(lead, 'lead');
  const rest = note === '' ? '' : ` · ${note}`;
  if (width + measure(rest, 'leadNote') <= right - EDGE) {
    const x = isRtl ? right - width - measure(rest, 'leadNote') : EDGE;
    const after = { kind: 'text', font: 'leadNote', fill: 'muted', align: 'start' } as const;
    return {
      top: baseline - size,
      shapes: [
        { kind: 'text', x, y: baseline, text: lead, font: 'lead', fill: 'accent', align: 'start' },
        ...(rest === '' ? [] : [{ ...after, x: x + width, y: baseline, text: rest }]),
      ],
    };
  }
  const { lines } = wrap(lead, right - EDGE, 2, (words) => measure(words, 'lead'));
  const first = baseline - (note ? 20 : 0) - (lines.length - 1) * 21;
  return {
    top: first - size,
    shapes: [
      ...text(lines, { role: 'lead', baseline: first, pitch: 21, right, fill: 'accent' }),
      ...text(note ? [note] : [], { role: 'leadNote', baseline, pitch: 0, right, fill: 'muted' }),
    ],
  };
}

/** From under the date to the mark. */
function leaderShapes(rule: Px, foot: { x: Px; y: Px } | null, isRtl: boolean, right: Px): Shape[] {
  if (!foot) return [];
  const [x, y] = [crisp(foot.x), crisp(rule)];
  return [{ kind: 'poly', points: [isRtl ? right : EDGE, y, x, y, x, foot.y], stroke: 'accent', width: 1.5 }];
}

interface Lines {
  readonly role: FontRole;
  readonly baseline: Px;
  readonly pitch: Px;
  readonly right: Px;
  readonly fill: 'ink' | 'muted' | 'accent';
}

/** Right-to-left text begins at the right. */
function text(lines: readonly string[], { role, baseline, pitch, right, fill: ink }: Lines): Shape[] {
  return lines.filter(Boolean).map((line, i) => {
    const isRtl = directionOf(line) === 'rtl';
    return {
      kind: 'text', x: isRtl ? right : EDGE, y: baseline + i * pitch, text: line, font: role, fill: ink,
      align: isRtl ? 'end' : 'start',
    };
  });
}
