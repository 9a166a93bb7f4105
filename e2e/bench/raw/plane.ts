/**
 * The least that a timeline can be: no library, one canvas, one bar per pixel column, as high as many
 * events begin in it. Wheel zooms, drag pans. What Dateline is measured against.
 */
const DAY = 86_400_000;

/** @param from when each event begins, ms, ascending */
export function drawTimeline(canvas: HTMLCanvasElement, from: Float64Array): void {
  const pen = canvas.getContext('2d', { alpha: false });
  const first = from[0];
  const last = from.at(-1);
  if (!pen || first === undefined || last === undefined) return;
  const ratio = devicePixelRatio;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = width * ratio;
  canvas.height = height * ratio;

  let begin = first;
  let end = Math.max(last + DAY, first + DAY);
  let isAsked = false;
  const paint = (): void => {
    isAsked = false;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    const counts = columns(from, begin, end, width);
    const most = counts.reduce((a, b) => Math.max(a, b), 1);
    pen.fillStyle = '#357';
    for (let x = 0; x < width; x++) {
      const high = (counts[x]! / most) * (height - 40);
      pen.fillRect(x, height - 20 - high, 1, high);
    }
    pen.fillStyle = '#000';
    for (let x = 0; x < width; x += 120) {
      pen.fillText(new Date(begin + ((end - begin) * x) / width).toISOString().slice(0, 10), x, height - 6);
    }
  };
  const ask = (): void => {
    if (!isAsked) requestAnimationFrame(paint);
    isAsked = true;
  };

  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const at = begin + ((end - begin) * event.offsetX) / width;
      const factor = 2 ** (event.deltaY * 0.002);
      begin = at - (at - begin) * factor;
      end = at + (end - at) * factor;
      ask();
    },
    { passive: false },
  );
  canvas.addEventListener('pointermove', (event) => {
    if (event.buttons !== 1) return;
    const moved = ((end - begin) * event.movementX) / width;
    begin -= moved;
    end -= moved;
    ask();
  });
  requestAnimationFrame(() => {
    paint();
    performance.mark('dateline:drawn');
  });
}

/** How many begin within each pixel column. */
function columns(from: Float64Array, begin: number, end: number, width: number): Uint32Array {
  const counts = new Uint32Array(width);
  let before = firstAtOrAfter(from, begin);
  for (let x = 0; x < width; x++) {
    const after = firstAtOrAfter(from, begin + ((end - begin) * (x + 1)) / width);
    counts[x] = after - before;
    before = after;
  }
  return counts;
}

function firstAtOrAfter(from: Float64Array, time: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function plane(): HTMLCanvasElement {
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('the page has no canvas');
  return canvas;
}
