/** Share: the link to what is looked at, how it is cited, the code that shows it on another page. */
import { useMemo, useState } from 'react';
import type { EventTable } from '../../model/table.ts';
import { exportStringsFor } from '../../words/exportLanguages.ts';
import { fill } from '../../words/fill.ts';
import { useAnswer } from '../data/useAnswer.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import type { Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { CiteSection } from './CiteSection.tsx';
import { EmbedSection } from './EmbedSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { siteAddresses } from './eventAddress.ts';
import { sharedOf, subjectAtHand, today, type Subject } from './shared.ts';
import '../styles/share.css';

/** Letters of an excerpt that tell it from the others. */
const BEGINNING = 48;

export type ShareProps = Pieces & {
  /** What is shared at first. */
  readonly subject: Subject;
  readonly onClose: () => void;
};

export default function ShareDialog({ store, facts, view, open, subject, onClose }: ShareProps) {
  const strings = useAllStrings();
  const { share } = strings.later;
  const [asked, setAsked] = useState(subject);
  const place = open?.place ?? null;
  const { data: detail = null, error, retry } = useAnswer({
    store,
    key: ['details', place ?? 'none'],
    ask: (signal) => (place === null ? null : store.details(place, signal)),
  });
  const { published, isElement } = useSurroundings();
  const addressesOf = (table: EventTable) => siteAddresses(table, { published, isElement });
  const shareable = { facts, view, open, detail, published, addressesOf };
  const atHand = subjectAtHand(asked, shareable);
  const words = useMemo(() => ({ strings, texts: exportStringsFor(strings.lang) }), [strings]);
  const shared = sharedOf(atHand, shareable, words, today());
  const excerpts = detail?.excerpts ?? [];
  return (
    <Dialog title={share.title} onClose={onClose}>
      <div className="share">
        {open && (
          <select
            className="share-what"
            aria-label={share.what}
            value={atHand}
            onChange={({ target: { value } }) =>
              setAsked(value === 'view' || value === 'event' ? value : Number(value))
            }
          >
            <option value="event">{fill(share.event, { headline: open.table.headline[open.row]! })}</option>
            {excerpts.map(({ quote }, i) => (
              <option key={i} value={i + 1}>
                {fill(share.excerpt, { number: String(i + 1), words: beginningOf(quote.exact) })}
              </option>
            ))}
            <option value="view">{share.view}</option>
          </select>
        )}
        {error && <Unreachable sentence={share.excerptsFailed} error={error} onRetry={retry} />}
        <LinkSection shared={shared} />
        <CiteSection key={atHand} citation={shared.citation} />
        <EmbedSection story={published} shared={shared} />
      </div>
    </Dialog>
  );
}

/** Whole words, as far as they tell an excerpt from the others. */
function beginningOf(text: string): string {
  if (text.length <= BEGINNING) return text;
  const cut = text.slice(0, BEGINNING);
  const space = cut.lastIndexOf(' ');
  return `${space > BEGINNING / 2 ? cut.slice(0, space) : cut} …`;
}
