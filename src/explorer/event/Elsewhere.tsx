/** What lies elsewhere about the event: pages that tell of it, pictures and other media; links only. */
import type { EventDetail } from '../../model/bundle.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { OutsideLink } from './OutsideLink.tsx';

interface Props {
  /** Of the story. */
  readonly lang: string;
  readonly detail: Pick<EventDetail, 'excerpts' | 'sources' | 'media'>;
}

/** Says so where an event has neither an excerpt nor a page that tells of it. */
export function Sources({ lang, detail: { excerpts, sources } }: Props) {
  const strings = useAllStrings();
  const { event } = strings.later;
  if (sources.length === 0) return excerpts.length === 0 && <p className="no-source">{event.noSource}</p>;
  return (
    <>
      <h3 id="sources">{plural(event.sources, sources.length, strings)}</h3>
      <ul className="elsewhere" aria-labelledby="sources">
        {sources.map(({ url, title }, i) => (
          <li key={i}>
            <OutsideLink url={url} name={title} lang={lang} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function MediaLinks({ lang, detail: { media } }: Props) {
  const { event } = useAllStrings().later;
  if (media.length === 0) return null;
  return (
    <>
      <h3 id="media">{event.media}</h3>
      <ul className="elsewhere" aria-labelledby="media">
        {media.map(({ url, caption, credit }, i) => (
          <li key={i}>
            <OutsideLink url={url} name={caption} lang={lang} />
            {credit && <span lang={lang}>{fill(event.credit, { name: credit })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
