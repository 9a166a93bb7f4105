/** What is shared: the view, the open event, or an excerpt of it, as links, code and citations have it. */
import type { EventDetail } from '../../model/bundle.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { EventTable } from '../../model/table.ts';
import { tableOfRows } from '../../model/tableOfRows.ts';
import type { Ms } from '../../model/units.ts';
import { isEventAlone } from '../../view/pageAddress.ts';
import { DEFAULT_VIEW, type View } from '../../view/view.ts';
import type { ExportWords } from '../../export/articleLine.ts';
import { eventCitation, excerptCitation, storyCitation, type Citation } from '../../export/citations/citations.ts';
import type { Addresses, StoryExtract } from '../../export/extract.ts';
import { passageLink } from '../../export/textFragment.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { fullPageAddress } from '../embed/fullPageAddress.ts';

/** The view, the open event, or by its number, from 1, one of the event's excerpts. */
export type Subject = 'view' | 'event' | number;

export interface Shareable {
  readonly facts: StoryFacts;
  readonly view: View;
  readonly open: OpenEvent | null;
  /** Of the open event; null until it has come. */
  readonly detail: EventDetail | null;
  /** Absolute address at which others find the story's page. */
  readonly published: string;
  readonly addressesOf: (table: EventTable) => Addresses;
}

export interface Shared {
  readonly address: string;
  readonly title: string;
  /** What is seen at the address. */
  readonly view: View;
  /** Of an excerpt: the passage in its article, where that has an address. */
  readonly passage: string | null;
  readonly citation: Citation;
}

/** Without an open event, or before its excerpts have come, what is asked for may not be there: then the next larger. */
export function subjectAtHand(subject: Subject, { open, detail }: Pick<Shareable, 'open' | 'detail'>): Subject {
  if (open === null) return 'view';
  return typeof subject === 'number' && !detail?.excerpts[subject - 1] ? 'event' : subject;
}

/**
 * @param subject one that is at hand
 * @param accessed the reader's day, as its midnight in UTC
 */
export function sharedOf(subject: Subject, shareable: Shareable, words: ExportWords, accessed: Ms): Shared {
  const { facts, view, open, detail, addressesOf } = shareable;
  const options = { words, accessed };
  if (open === null || subject === 'view') {
    const own: View = { ...view, embed: false };
    const address = addressOfView(own, shareable);
    const title = facts.title;
    return { address, title, view: own, passage: null, citation: storyCitation(facts, address, options) };
  }
  const id = open.table.id[open.row]!;
  const title = `${open.table.headline[open.row]!} – ${facts.title}`;
  const table = tableOfRows(facts, [open]);
  const addresses = addressesOf(table);
  const extract: StoryExtract = {
    table,
    details: detail ? [detail] : [],
    addresses,
  };
  const excerpt = typeof subject === 'number' ? detail?.excerpts[subject - 1] : undefined;
  const citation = typeof subject === 'number' ? excerptCitation(extract, 0, subject, options) : null;
  if (typeof subject !== 'number' || !excerpt || !citation) {
    const own = { ...DEFAULT_VIEW, event: id };
    const ofEvent = eventCitation(extract, 0, options);
    return { address: addresses.event(id), title, view: own, passage: null, citation: ofEvent };
  }
  return {
    address: addresses.excerpt(id, subject),
    title,
    view: { ...DEFAULT_VIEW, event: id, excerpt: subject },
    passage: passageLink(facts.articles[excerpt.article]!, excerpt),
    citation,
  };
}

/** That of the open event, where there is nothing else to it: it has a preview of its own. */
function addressOfView(view: View, { facts, open, published, addressesOf }: Shareable): string {
  const id = open && open.table.id[open.row]!;
  if (!open || !id || id !== view.event || !isEventAlone(view)) return fullPageAddress(published, view);
  const addresses = addressesOf(tableOfRows(facts, [open]));
  return view.excerpt === null ? addresses.event(id) : addresses.excerpt(id, view.excerpt);
}

/** The day that the reader's own calendar shows, as its midnight in UTC. */
export function today(): Ms {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}
