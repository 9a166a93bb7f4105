/** TimelineJS 3 JSON: `{title, events: [{start_date: {year, month, …}, text, media, group, …}], eras}`. */
import { two } from '../civilDate.ts';
import { ForeignObject } from '../foreignObject.ts';
import type { ImportedPlace } from '../imported.ts';
import type { Json } from '../json.ts';
import { readLegacyDate } from './legacyDate.ts';
import { orNull } from './slide.ts';
import type { Deck, Slide, SlideDate } from './slide.ts';

export function deckOfV3(file: ForeignObject): Deck {
  // What size the numbers of years are is seen from the numbers.
  file.text('scale');
  const title = file.has('title') ? slideOf(file.raw('title'), 'title') : null;
  const slides = (key: string) => file.list(key).map((value, index) => slideOf(value, `${key}[${index}]`));
  return { title, events: slides('events'), eras: slides('eras'), rest: file.rest() };
}

function slideOf(value: Json | undefined, place: string): Slide {
  const slide = new ForeignObject(value);
  const text = slide.part('text');
  const media = slide.part('media');
  const [start, end] = [slide.part('start_date'), slide.part('end_date')];
  const displayed = [slide.text('display_date'), start.text('display_date'), end.text('display_date')];
  const group = slide.text('group');
  const where = placeOf(slide.part('location'));
  slide.part('background');
  // How TimelineJS is to treat links and place pictures; nothing of the story.
  for (const key of ['autolink', 'scale']) slide.raw(key);
  media.raw('link_target');
  return {
    place,
    id: slide.text('unique_id'),
    start: dateOf(start) ?? inOneText(slide, 'start_date'),
    end: dateOf(end) ?? inOneText(slide, 'end_date'),
    displayDate: displayed[0] || displayed.slice(1).filter(Boolean).join(' – '),
    headline: text.text('headline'),
    text: text.text('text'),
    media: {
      url: media.text('url'),
      caption: media.text('caption'),
      credit: media.text('credit'),
      alt: media.text('alt'),
      title: media.text('title'),
      link: media.text('link'),
    },
    tags: group === '' ? [] : [group],
    ...(where && { where }),
    rest: slide.rest(),
  };
}

/** As StoryMapJS, its sister, has places; early versions of TimelineJS 3 had them, too. */
function placeOf(location: ForeignObject): ImportedPlace | null {
  const [name, latitude, longitude] = [location.text('name'), location.text('lat'), location.text('lon')];
  if (latitude === '' || longitude === '') return name === '' ? null : { name };
  return { name, latitude: Number(latitude), longitude: Number(longitude) };
}

/** TimelineJS knows no dates in one text here, but some programs write them. */
function inOneText(slide: ForeignObject, key: string): SlideDate | null {
  return orNull(readLegacyDate(slide.text(key), 'mdy'));
}

function dateOf(date: ForeignObject): SlideDate | null {
  // A format says how to write the date; we write it in our own way.
  for (const key of ['format', 'format_short']) date.raw(key);
  return orNull({
    year: date.text('year'),
    month: date.text('month'),
    day: date.text('day'),
    time: timeOf(date),
  });
}

const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond'];

/** `07:05`. A time whose parts are all the number 0 is filled in, not known: TimelineJS shows none either. */
function timeOf(date: ForeignObject): string {
  const known = TIME_PARTS.some((key) => date.raw(key) !== 0 && date.text(key) !== '');
  const [hour = '', minute = '', second = '', millisecond = ''] = TIME_PARTS.map((key) => date.text(key));
  if (!known) return '';
  const fraction = Number(millisecond) > 0 ? `.${millisecond.padStart(3, '0')}` : '';
  const seconds = Number(second) > 0 || fraction ? `:${two(second)}${fraction}` : '';
  return `${two(hour)}:${two(minute)}${seconds}`;
}
