/** TimelineJS 2 JSON: `{timeline: {headline, text, asset, date: [{startDate: "2012,1,26", …}], era}}`. */
import { ForeignObject } from '../foreignObject.ts';
import type { ImportNote } from '../imported.ts';
import type { Json } from '../json.ts';
import { orderOf, readLegacyDate } from './legacyDate.ts';
import type { Order } from './legacyDate.ts';
import { orNull } from './slide.ts';
import type { Deck, Slide } from './slide.ts';

export function deckOfV2(
  file: ForeignObject,
  stated: Order | undefined,
): { deck: Deck; notes: readonly ImportNote[] } {
  const timeline = file.part('timeline');
  const values = timeline.list('date');
  const eras = timeline.list('era');
  const dates = [...values, ...eras].flatMap((value) => {
    const slide = new ForeignObject(value);
    return [slide.text('startDate'), slide.text('endDate')];
  });
  const { order, notes } = orderOf(dates, stated);
  // "default" is the only kind of timeline there ever was; the start only tells where to begin scrolling.
  for (const key of ['type', 'startDate']) timeline.raw(key);
  const title: Slide = {
    place: 'timeline',
    id: '',
    start: null,
    end: null,
    displayDate: '',
    headline: timeline.text('headline'),
    text: timeline.text('text'),
    media: mediaOf(timeline.part('asset')),
    tags: [],
    rest: [],
  };
  const slides = (list: readonly Json[], key: string) =>
    list.map((value, index) => slideOf(value, `timeline.${key}[${index}]`, order));
  const deck = { title, events: slides(values, 'date'), eras: slides(eras, 'era'), rest: file.rest() };
  return { deck, notes };
}

function slideOf(value: Json, place: string, order: Order): Slide {
  const slide = new ForeignObject(value);
  const date = (key: string) => orNull(readLegacyDate(slide.text(key), order));
  const media = mediaOf(slide.part('asset'));
  const tags = slide.text('tags').split(',');
  return {
    place,
    id: slide.text('unique_id'),
    start: date('startDate'),
    end: date('endDate'),
    displayDate: slide.text('display_date'),
    headline: slide.text('headline'),
    text: slide.text('text'),
    media,
    tags: [slide.text('tag'), ...tags].map((tag) => tag.trim()).filter(Boolean),
    rest: slide.rest(),
  };
}

function mediaOf(asset: ForeignObject): Slide['media'] {
  return {
    url: asset.text('media'),
    caption: asset.text('caption'),
    credit: asset.text('credit'),
    alt: asset.text('alt'),
    title: '',
    link: '',
  };
}
