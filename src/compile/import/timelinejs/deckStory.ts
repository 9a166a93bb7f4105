/** A TimelineJS story in the words of ours. */
import { SLUG } from '../../annotationForms.ts';
import { shown } from '../../text.ts';
import { headlineFrom, titleFromFile } from '../headline.ts';
import { ImportError } from '../imported.ts';
import type { ImportedEra, ImportedEvent, ImportedStory, ImportNote } from '../imported.ts';
import { lineWithAddresses, linksIn, plainLine, plainText, webAddress } from '../markup.ts';
import type { Deck, Slide } from './slide.ts';
import { slideDates } from './slideDates.ts';
import { makeSlideIds } from './slideIds.ts';
import { mediaParts } from './slideMedia.ts';

type Noting = (kind: ImportNote['kind'], what: string) => void;

export function storyOfDeck(deck: Deck, file: string, found: readonly ImportNote[] = []): ImportedStory {
  if (deck.events.length === 0 && deck.eras.length === 0) {
    throw new ImportError(`${file}: this TimelineJS file has no events.`);
  }
  const notes: ImportNote[] = [...found];
  const noting = (slide: Slide): Noting => {
    const of = plainLine(slide.headline);
    return (kind, what) => notes.push({ place: slide.place, ...(of && { of }), kind, what });
  };
  if (deck.rest.length > 0) {
    const what = `Without a counterpart here: ${deck.rest.join(', ')}.`;
    notes.push({ place: file, kind: 'left out', what });
  }
  const ids = makeSlideIds();
  if (deck.title) {
    ids.of(deck.title);
    reportTitle(deck.title, noting(deck.title));
  }
  const events = deck.events.flatMap((slide) => eventOf(slide, ids.of(slide), noting(slide)) ?? []);
  const eras = deck.eras.flatMap((slide) => eraOf(slide, noting(slide)) ?? []);
  const description = lineWithAddresses(deck.title?.text ?? '');
  return {
    title: plainLine(deck.title?.headline ?? '') || titleFromFile(file),
    ...(description && { description }),
    eras,
    events,
    notes,
  };
}

/** What of the title slide is neither title nor description. */
function reportTitle(slide: Slide, note: Noting): void {
  const { media, sources, text, losses } = mediaParts(slide.media);
  const shownThere = [
    ...media.map(({ url, caption, credit }) => [url, caption, credit].filter(Boolean).join(' – ')),
    ...sources.map(({ url }) => url),
    ...(text === '' ? [] : [text]),
  ];
  if (shownThere.length > 0) note('left out', `A story shows no media of its own: ${shownThere.join('; ')}.`);
  for (const loss of losses) note('left out', loss);
  // Those of its text stand in the description.
  reportLinks(slide, pagesIn({ ...slide, headline: '' }), note);
  const dates = slideDates(slide);
  const words = [dates.ok ? dates.edtf : '', slide.displayDate].filter(Boolean).join(', ');
  if (words !== '') note('left out', `A story has no date of its own: ${words}.`);
  if (slide.tags.length > 0) note('left out', `A story has no tags of its own: ${slide.tags.join(', ')}.`);
  if (slide.where) note('left out', `A story has no place of its own: ${slide.where.name}.`);
  reportRest(slide, note);
}

function eventOf(slide: Slide, id: string, note: Noting): ImportedEvent | null {
  const { media, sources, text, losses } = mediaParts(slide.media);
  const summary = [plainText(slide.text), text].filter(Boolean).join('\n\n');
  const caption = media.find((each) => each.caption !== undefined)?.caption ?? '';
  const own = plainLine(slide.headline);
  const headline = own || headlineFrom(summary, caption, slide.displayDate, media[0]?.url ?? '');
  const dates = slideDates(slide);
  if (!dates.ok) {
    const content = [headline, summary, ...media.map(({ url }) => url), ...slide.rest].filter(Boolean);
    note('event left out', `${dates.why} It says: ${shown(content.join(' – ') || '(nothing)', 1000)}.`);
    return null;
  }
  if (own === '' && headline !== '') note('changed', `It has no headline; it got ${shown(headline)}.`);
  if (slide.id !== '' && (id !== slide.id || !SLUG.test(id))) {
    note('changed', `Links that end in #event-${slide.id} no longer find it: ids are a–z, 0–9 and hyphens.`);
  }
  for (const doubt of dates.doubts) note('changed', doubt);
  for (const loss of losses) note('left out', loss);
  const linked = pagesIn(slide);
  reportLinks(slide, linked, note);
  reportRest(slide, note);
  const all = [...linked, ...sources.filter(({ url }) => !linked.some((page) => page.url === url))];
  return {
    place: slide.place,
    ...(id && { id }),
    headline,
    date: dates.edtf,
    ...(slide.displayDate && dates.wordsAgree && { dateAsWritten: plainLine(slide.displayDate) }),
    ...(dates.clock && { clock: dates.clock }),
    ...(summary && { summary }),
    ...(slide.tags.length > 0 && { tags: slide.tags.map(plainLine) }),
    ...(slide.where && { places: [slide.where] }),
    ...(all.length > 0 && { sources: all }),
    ...(media.length > 0 && { media }),
  };
}

function eraOf(slide: Slide, note: Noting): ImportedEra | null {
  const name = plainLine(slide.headline) || headlineFrom(plainText(slide.text), slide.displayDate);
  const dates = slideDates(slide);
  const why = dates.ok
    ? slide.end === null || !dates.edtf.includes('/')
      ? 'It has no end of its own.'
      : name === ''
        ? 'It has no name.'
        : ''
    : dates.why;
  if (!dates.ok || why !== '') {
    note('left out', `This era was left out. ${why}`);
    return null;
  }
  for (const doubt of dates.doubts) note('changed', doubt);
  const text = plainText(slide.text);
  if (text !== '' && text !== name) note('left out', `An era has no text: ${shown(text, 1000)}.`);
  if (slide.displayDate !== '') note('left out', `An era has no date in words: ${shown(slide.displayDate)}.`);
  if (slide.tags.length > 0) note('left out', `An era has no tags: ${slide.tags.join(', ')}.`);
  if (slide.where) note('left out', `An era has no place: ${slide.where.name}.`);
  const { media, text: words } = mediaParts(slide.media);
  const shownThere = [...media.map(({ url }) => url), words].filter(Boolean).join('; ');
  if (shownThere !== '') note('left out', `An era has no media: ${shownThere}.`);
  reportRest(slide, note);
  return { name, date: dates.edtf };
}

/** Where the words of a slide link to, each once. */
function pagesIn(slide: Slide): { url: string; title?: string }[] {
  const pages = new Map<string, { url: string; title?: string }>();
  for (const { address, words } of [...linksIn(slide.headline), ...linksIn(slide.text)]) {
    const url = webAddress(address);
    if (url !== null && !pages.has(url)) pages.set(url, { url, ...(words && { title: words }) });
  }
  return [...pages.values()];
}

function reportLinks(slide: Slide, kept: readonly { url: string }[], note: Noting): void {
  for (const { address, words } of [...linksIn(slide.headline), ...linksIn(slide.text)]) {
    const url = webAddress(address);
    if (url !== null && kept.some((page) => page.url === url)) continue;
    const where = words === '' ? '' : ` behind the words ${shown(words)}`;
    note('left out', `A link${where} was left out: ${shown(address, 300)}.`);
  }
}

function reportRest({ rest }: Slide, note: Noting): void {
  if (rest.length > 0) note('left out', `Without a counterpart here: ${rest.join(', ')}.`);
}
