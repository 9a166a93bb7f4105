/** The whole, with the window as a brush: drag it, its handles, or press where it shall go. */
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
} from 'react';
import { DAY, type Ms, type Px } from '../../model/units.ts';
import type { Palette } from '../../paint/palette.ts';
import { boundedWindow, makeTimeScale, type TimeScale } from '../../timeline/scale.ts';
import type { TimelineStrings } from '../../words/strings.ts';
import { paintCanvas } from '../../paint/paintCanvas.ts';
import { brushSpan, moveBrush, spanWindow, type BrushPart, type Span } from './brush.ts';
import type { FigureController, SettledFrame } from './controller.ts';
import { overviewShapes } from './overviewShapes.ts';
import '../styles/overview.css';

const HEIGHT: Px = 32;
/** The caption stands left of the strip, where there is a column of names. */
const CAPTION_ROOM: Px = 120;
/** Arrow keys move by this part of the strip, and by five times as much with Shift. */
const KEY_STEP = 0.01;

interface OverviewProps {
  readonly controller: FigureController;
  readonly frame: SettledFrame;
  readonly palette: Palette;
  readonly words: TimelineStrings;
  /** "1979–2024" */
  readonly caption: string;
  day(time: Ms): string;
}

export function Overview({ controller, frame, palette, words, caption, day }: OverviewProps): ReactElement {
  const { shown, layout, near, scale } = frame;
  const { plane } = layout;
  const { warp, fit } = shown;
  const strip = useMemo(
    () => makeTimeScale({ warp, window: fit, left: 0, width: plane.w }),
    [warp, fit, plane.w],
  );
  const canvas = useRef<HTMLCanvasElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const drag = useRef<{ part: BrushPart; startX: Px; span: Span } | null>(null);

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = devicePixelRatio;
    element.width = Math.round(strip.width * ratio);
    element.height = Math.round(HEIGHT * ratio);
    paintCanvas(context, overviewShapes(near, strip, HEIGHT), palette, { ratio });
  }, [near, strip, palette]);

  // The brush follows every frame, React only those that have come to rest.
  useLayoutEffect(
    () =>
      controller.onFrame((now) => {
        const span = brushSpan(strip, now.window);
        brush.current?.style.setProperty('--from', `${span.from}px`);
        brush.current?.style.setProperty('--to', `${span.to}px`);
      }),
    [controller, strip],
  );
  useEffect(() => () => controller.window.release(), [controller]);

  const place = (span: Span): void => {
    controller.window.place(boundedWindow(warp, spanWindow(strip, span)));
  };

  const grab = (event: PointerEvent<HTMLElement>, part: BrushPart): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const now = controller.window.hold();
    if (!now) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { part, startX: event.clientX, span: brushSpan(strip, now.window) };
  };
  const pull = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current;
    if (held) place(moveBrush(strip, held.span, held.part, event.clientX - held.startX));
  };
  const letGo = (): void => {
    if (!drag.current) return;
    drag.current = null;
    controller.window.release();
  };
  /** A press beside the brush brings it there, and drags it on from there. */
  const jump = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const now = controller.window.hold();
    if (!now) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const span = brushSpan(strip, now.window);
    const moved = moveBrush(strip, span, 'whole', x - (span.from + span.to) / 2);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { part: 'whole', startX: event.clientX, span: moved };
    place(moved);
  };

  const steer = (event: KeyboardEvent<HTMLElement>, part: BrushPart): void => {
    const dx = keyMove(event, strip);
    if (dx === null) return;
    event.preventDefault();
    event.stopPropagation();
    const now = controller.window.target();
    if (!now) return;
    controller.window.hold();
    place(moveBrush(strip, brushSpan(strip, now.window), part, dx));
    controller.window.release();
  };

  const handle = (part: 'from' | 'to') => ({
    role: 'slider',
    tabIndex: 0,
    className: 'figure-brush-handle',
    'data-part': part,
    'aria-label': part === 'from' ? words.windowFrom : words.windowTo,
    'aria-valuemin': Math.round(fit.from / DAY),
    'aria-valuemax': Math.round(fit.to / DAY),
    'aria-valuenow': Math.round(scale.window[part] / DAY),
    'aria-valuetext': day(part === 'from' ? scale.window.from : scale.window.to - 1),
    onPointerDown: (event: PointerEvent<HTMLElement>) => grab(event, part),
    onPointerMove: pull,
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => steer(event, part),
  });

  return (
    <fieldset aria-label={words.overview} className="figure-overview">
      {plane.x >= CAPTION_ROOM && <span className="figure-overview-caption">{caption}</span>}
      <div
        className="figure-strip"
        style={{ left: plane.x, width: plane.w, height: HEIGHT }}
        onPointerDown={jump}
        onPointerMove={pull}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      >
        <canvas ref={canvas} aria-hidden="true" style={{ width: plane.w, height: HEIGHT }} />
        <div ref={brush} className="figure-brush" onPointerDown={(event) => grab(event, 'whole')}>
          <div {...handle('from')} />
          <div {...handle('to')} />
        </div>
      </div>
    </fieldset>
  );
}

/** How far a key moves a handle; null for other keys. Home and End go as far as there is. */
function keyMove(event: KeyboardEvent, strip: TimeScale): Px | null {
  const step = strip.width * KEY_STEP * (event.shiftKey ? 5 : 1);
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -step;
    case 'ArrowRight':
    case 'ArrowUp':
      return step;
    case 'PageDown':
      return -10 * step;
    case 'PageUp':
      return 10 * step;
    case 'Home':
      return -strip.width;
    case 'End':
      return strip.width;
    default:
      return null;
  }
}
