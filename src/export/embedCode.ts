/** What somebody pastes into a page of their own to show a timeline there, see README, "Embed". */
import { isoDate } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import { normalised, writeAddress } from '../view/address.ts';
import type { View } from '../view/view.ts';

/** Pixels: a timeline with its rows is seen whole. */
const HEIGHT = 600;
const SCRIPT = 'dateline-timeline.js';

/**
 * What a frame needs and no more: its scripts, its own files from a host that lets no other site read them,
 * links that open the full page. A page on the story's own host gains nothing by it, and loses nothing.
 */
export const FRAME_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export interface Embedded {
  /** Address of the page of the timeline. */
  readonly story: string;
  readonly view: View;
  /** Said to whoever cannot see the frame. */
  readonly title: string;
}

/** As a frame: needs no script. */
export function frameCode({ story, view, title }: Embedded): string {
  const src = new URL(writeAddress({ ...view, embed: true }), story).href;
  const size = { width: '100%', height: String(HEIGHT), style: 'border: 0' };
  return `<iframe${attributesOf({ src, title, ...size, sandbox: FRAME_SANDBOX })} loading="lazy"></iframe>`;
}

/** As the custom element, whose script lies beside the page. */
export function elementCode({ story, view }: Embedded): string {
  const { event, actors, tags, match, query, window, scale } = normalised(view);
  const folder = new URL('.', story).href;
  const attributes = attributesOf({
    src: folder,
    event,
    actors: actors.join(' '),
    tags: tags.join(' '),
    match: match === 'any' ? null : match,
    query,
    from: window && dayOf(window.from),
    to: window && dayOf(window.to - DAY),
    scale,
    style: `height: ${HEIGHT}px`,
  });
  const script = attributesOf({ src: new URL(SCRIPT, folder).href });
  return `<script${script} async></script>\n<dateline-timeline${attributes}></dateline-timeline>`;
}

function dayOf(ms: number): string | null {
  return Number.isFinite(ms) ? isoDate(ms) : null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What is null or empty is left out. */
function attributesOf(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '')
    .map(([name, value]) => ` ${name}="${value.replace(/[&<>"]/g, (char) => ENTITIES[char]!)}"`)
    .join('');
}
