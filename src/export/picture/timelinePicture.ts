/**
 * The timeline as it is seen, as a picture that stands alone: over it the title and what it shows, at its
 * foot when it was told and where it is found.
 *
 *     Title
 *     5 of 16 events, with China
 *     ┌──────────────────────────┐
 *     │        the figure        │
 *     └──────────────────────────┘
 *     ● happened  ○ planned
 *     told on 31 January 2024           https://…
 */
import type { ActorIndex, Px } from '../../model/units.ts';
import { directionOf } from '../../paint/direction.ts';
import type { Palette } from '../../paint/palette.ts';
import { sceneToSvg } from '../../paint/sceneToSvg.ts';
import { inkOf } from '../../timeline/actorShapes.ts';
import { breaks } from '../../timeline/breaks.ts';
import { highlightShapes } from '../../timeline/highlight.ts';
import { layoutTimeline, type LayoutInput, type TimelineLayout } from '../../timeline/layout.ts';
import type { MeasureText, Shape } from '../../timeline/scene.ts';
import { wrap } from '../../timeline/wrap.ts';
import type { KeyStrings } from '../../words/strings.ts';
import { KEY_PITCH, pictureKey, signsSeen, type KeySign } from './pictureKey.ts';
import { shiftedDown } from './shifted.ts';

export interface PictureTexts {
  readonly title: string;
  /** What of it is shown. */
  readonly selection: string;
  /** The date of the data; null where no article is dated. */
  readonly told: string | null;
  readonly address: string;
  /** Heading of the actors' rows. */
  readonly whoTookPart: string;
  /** What the signs mean. */
  readonly key: KeyStrings;
  /** Of an actor's events. */
  count(events: number): string;
  /** How many actors have no row: there is no room for all. null: every one has. */
  readonly more: string | null;
  /** For who does not see it. */
  readonly description: string;
}

export interface TimelinePicture {
  readonly width: Px;
  readonly height: Px;
  readonly shapes: readonly Shape[];
  readonly title: string;
  readonly description: string;
}

const EDGE: Px = 20;
const TITLE: Px = 27;
const FOOT: Px = 32;
/** Above the baseline of the key's first line, and below that of its last. */
const KEY_TOP: Px = 20;
const KEY_FOOT: Px = 14;

export interface PictureOptions {
  /** Actors that are filtered by: their rows are marked, as on the page. */
  readonly chosen?: readonly ActorIndex[];
  /** Without head and foot, where the same is said around it. */
  readonly isBare?: boolean;
}

/** The figure and the actors' rows are laid out at the input's size; the picture is higher by key, head and foot. */
export function timelinePicture(
  input: LayoutInput, texts: PictureTexts, { chosen = [], isBare = false }: PictureOptions = {},
): TimelinePicture {
  const { measure, size } = input;
  const layout = layoutTimeline(input);
  const signs = signsIn(input, layout);
  const room = { left: EDGE, right: size.width - EDGE, top: size.height + KEY_TOP };
  const key = pictureKey(signs, texts.key, measure, room);
  const height = size.height + (key.lines > 0 ? KEY_TOP + (key.lines - 1) * KEY_PITCH + KEY_FOOT : 0);
  const figure = [
    ...layout.base,
    ...highlightShapes(input, layout),
    ...actorShapes(input, layout, texts, new Set(chosen)),
    ...key.shapes,
  ];
  const { title: name, description } = texts;
  if (isBare) return { width: size.width, height, shapes: figure, title: name, description };
  return framed({ width: size.width, height, shapes: figure, title: name, description }, texts, measure);
}

/** Of what is drawn and matches. */
function signsIn({ table, selection }: LayoutInput, { places, dense, columns, scale }: TimelineLayout): readonly KeySign[] {
  const seen = [...places].filter(([row, { anchor }]) => anchor.inPlane && selection.mask[row] === 1);
  return signsSeen({
    marks: dense ? [] : seen.map(([, { mark }]) => mark).filter(({ drawn }) => drawn),
    workedOut: seen.some(([row, { label }]) => label !== null && table.basis[row] === 'workedOut'),
    skips: breaks(scale).length > 0,
    columns,
  });
}

/** With head and foot. */
function framed(figure: TimelinePicture, texts: PictureTexts, measure: MeasureText): TimelinePicture {
  const { width } = figure;
  const room = width - 2 * EDGE;
  const title = wrap(texts.title, room, 2, (text) => measure(text, 'headline4')).lines;
  const selection = wrap(texts.selection, room, 3, (text) => measure(text, 'leadNote')).lines;
  const top = 36 + (title.length - 1) * TITLE;
  const head = top + selection.length * 20 + 14;
  const height = head + figure.height + FOOT;
  return {
    ...figure,
    height,
    shapes: [
      { kind: 'rect', x: 0, y: 0, w: width, h: height, fill: 'paper' },
      ...title.map((text, i) => line(text, 36 + i * TITLE, 'headline4', 'ink', width)),
      ...selection.map((text, i) => line(text, top + 22 + i * 20, 'leadNote', 'muted', width)),
      ...figure.shapes.map((shape) => shiftedDown(shape, head)),
      ...footShapes(texts, width, height, measure),
    ],
  };
}

/** Self-contained: shapes and texts in common fonts, no script, nothing fetched. */
export function pictureSvg(picture: TimelinePicture, palette: Palette): string {
  return sceneToSvg(picture.shapes, { ...picture, palette });
}

function line(text: string, y: Px, font: 'headline4' | 'leadNote', fill: 'ink' | 'muted', width: Px): Shape {
  const isRtl = directionOf(text) === 'rtl';
  return { kind: 'text', x: isRtl ? width - EDGE : EDGE, y, text, font, fill, align: isRtl ? 'end' : 'start' };
}

function footShapes({ told, address }: PictureTexts, width: Px, height: Px, measure: MeasureText): Shape[] {
  const y = height - 12;
  const room = width - 2 * EDGE - (told === null ? 0 : measure(told, 'note') + 24);
  const where = wrap(address, room, 1, (text) => measure(text, 'note')).lines[0] ?? '';
  const note = { kind: 'text', y, font: 'note', fill: 'muted' } as const;
  return [
    { kind: 'line', x1: EDGE, x2: width - EDGE, y1: height - FOOT + 0.5, y2: height - FOOT + 0.5, stroke: 'rule', width: 1 },
    ...(told === null ? [] : [{ ...note, x: EDGE, text: told, align: 'start' } as const]),
    { ...note, x: width - EDGE, text: where, align: 'end' },
  ];
}

const NAME: Px = 30;
const INDENT: Px = 14;
/** Between the counts and the plane. */
const COUNT: Px = 14;

/** On the page these are buttons; here they are what they say. */
function actorShapes(
  { table, actorRows, gutter, measure }: LayoutInput, layout: TimelineLayout, texts: PictureTexts,
  chosen: ReadonlySet<ActorIndex>,
): Shape[] {
  if (actorRows.length === 0) return [];
  const right = gutter - COUNT;
  const rows = actorRows.flatMap((row, i): Shape[] => {
    const y = layout.rowCentres[i]!;
    const x = NAME + Math.min(row.depth, 3) * INDENT;
    const count = texts.count(row.count);
    const room = right - x - measure(count, 'count') - 8;
    const isChosen = chosen.has(row.actor);
    const font = isChosen ? 'noteStrong' : 'labelDate';
    const name = wrap(table.actors[row.actor]!.name, room, 1, (text) => measure(text, font)).lines[0] ?? '';
    const fill = isChosen ? 'accent' : row.count === 0 ? 'muted' : 'ink';
    const half = Math.min(11, layout.rowHeight / 2 - 1);
    const ground = { x: x - 20, y: y - half, w: right + 6 - (x - 20), h: 2 * half, r: 5 };
    return [
      ...(isChosen ? [{ kind: 'rect', ...ground, fill: 'accentSoft' } as const] : []),
      { kind: 'circle', cx: x - 10, cy: y, r: 3.5, fill: inkOf(row) },
      { kind: 'text', x, y: y + 4, text: name, font, fill, align: 'start' },
      { kind: 'text', x: right, y: y + 4, text: count, font: 'note', fill: isChosen ? 'accent' : 'muted', align: 'end' },
    ];
  });
  const heading = { x: EDGE, y: layout.rowsTop + 30, text: texts.whoTookPart } as const;
  const below = layout.rowCentres.at(-1)! + layout.rowHeight;
  return [
    { kind: 'text', ...heading, font: 'noteStrong', fill: 'ink', align: 'start' },
    ...rows,
    ...(texts.more === null
      ? []
      : [{ kind: 'text', x: NAME, y: below + 4, text: texts.more, font: 'labelDate', fill: 'muted', align: 'start' } as const]),
  ];
}
