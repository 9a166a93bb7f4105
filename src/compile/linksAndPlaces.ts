/** What an event points to outside the articles: pages, pictures, places. */
import type { EventDetail, Link, Media, Place } from '../model/bundle.ts';
import type { EventNote } from './eventAnnotations.ts';
import { checkWebAddress } from './fields.ts';
import type { Noted } from './fileForm.ts';
import type { Report } from './problem.ts';

export function checkWebLinks({ note, path }: Noted<EventNote>, report: Report): void {
  for (const key of ['sources', 'media'] as const) {
    for (const [i, link] of (note[key] ?? []).entries()) {
      if (link?.url) checkWebAddress(link.url, [...path, key, i, 'url'], report);
    }
  }
}

/** Coordinates come in pairs. */
export function checkPlaces({ note, path }: Noted<EventNote>, report: Report): void {
  for (const [i, place] of (note.places ?? []).entries()) {
    if (!place || (place.latitude === undefined) === (place.longitude === undefined)) continue;
    const [there, missing] =
      place.latitude === undefined
        ? (['longitude', 'latitude'] as const)
        : (['latitude', 'longitude'] as const);
    report.error(
      { path: [...path, 'places', i, there], key: true },
      {
        what: `This place has a ${there}, but no ${missing}.`,
        found: `${there}: ${place[there] ?? ''}`,
        expected: 'both of them, or neither',
        mend: `Add “${missing}: …”, or remove the ${there}.`,
      },
    );
  }
}

/** As the bundle has them. */
export function linksAndPlacesOf(note: EventNote): Pick<EventDetail, 'sources' | 'media' | 'places'> {
  return {
    sources: note.sources.map(asLink),
    media: note.media.map(asMedia),
    places: note.places.map(asPlace),
  };
}

function asLink({ url, title }: EventNote['sources'][number]): Link {
  return { url, ...(title && { title }) };
}

function asMedia({ url, caption, credit }: EventNote['media'][number]): Media {
  return { url, ...(caption && { caption }), ...(credit && { credit }) };
}

function asPlace({ name, latitude, longitude }: EventNote['places'][number]): Place {
  const isLocated = latitude !== undefined && longitude !== undefined;
  return { name, ...(isLocated && { at: { latitude, longitude } }) };
}
