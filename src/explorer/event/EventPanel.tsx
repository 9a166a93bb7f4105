/** One event: when and how that is known, what the articles say, where they differ. */
import { useEffect, useRef } from 'react';
import { dateInWords } from '../../words/dates.ts';
import { neighbours } from '../../view/navigation.ts';
import { fill } from '../../words/fill.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { useDetails } from '../data/useAnswer.ts';
import { CLOSED, opening, type Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { CopyLink } from '../share/CopyLink.tsx';
import { eventAddress } from '../share/eventAddress.ts';
import type { Subject } from '../share/shared.ts';
import { ShareSign } from '../share/signs.tsx';
import { basisInWords } from './basisInWords.ts';
import { EventFacts } from './EventFacts.tsx';
import { Evidence } from './Evidence.tsx';
import { Neighbours } from './Neighbours.tsx';
import '../styles/eventBody.css';

interface Props extends Pieces {
  readonly open: OpenEvent;
  /** Another event has been asked for and is on its way. */
  readonly waiting: boolean;
  /** Whether the panel shall take the focus as it opens. */
  readonly openedByKey: () => boolean;
  /** null: sharing is left to the full page. */
  readonly onShare: ((subject: Subject) => void) | null;
}

export default function EventPanel(props: Props) {
  const { store, selection, view, navigate, open, waiting, openedByKey, onShare } = props;
  const { table, row, place } = open;
  const strings = useAllStrings();
  const { close, eventRegion } = strings.page;
  const surroundings = useSurroundings();
  const { event, share } = strings.later;
  const { data: detail = null, error, retry } = useDetails(store, place);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (openedByKey()) heading.current?.focus();
  }, [openedByKey]);

  const date = table.date[row]!;
  const basis = table.basis[row]!;
  return (
    <section className="event-panel" aria-label={eventRegion} aria-busy={waiting || undefined}>
      {/* Another event begins at its top. */}
      <div key={place} className="event-body">
        <div className="event-tools">
          <p className="event-date">
            <strong>{dateInWords(date, strings)}</strong>
            <span> · {basisInWords(date, { basis, status: table.status[row]!, excerpts: table.excerpts[row]! }, strings)}</span>
          </p>
          <CopyLink
            label={strings.page.copyLink}
            address={() => eventAddress(open, surroundings)}
          />
          {onShare && (
            <button
              type="button"
              className="icon-button"
              aria-label={share.shareEvent}
              title={share.shareEvent}
              onClick={() => onShare('event')}
            >
              <ShareSign />
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={close}
            title={close}
            onClick={() => navigate(CLOSED)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
            </svg>
          </button>
        </div>
        <h2 ref={heading} lang={table.lang} tabIndex={-1}>
          {table.headline[row]}
        </h2>
        {detail?.clock && <p className="event-clock">{fill(event.clock, { clock: detail.clock })}</p>}
        {detail ? (
          detail.summary && (
            <p className="event-summary" lang={table.lang}>
              {detail.summary}
            </p>
          )
        ) : error ? (
          <Unreachable sentence={event.failed} error={error} onRetry={retry} />
        ) : (
          <p className="event-summary pending">{event.loading}</p>
        )}
        <EventFacts table={table} view={view} navigate={navigate} row={row} detail={detail} />
        {detail && <Evidence table={table} row={row} detail={detail} pointedOut={view.excerpt} onShare={onShare} />}
      </div>
      <Neighbours
        store={store}
        {...neighbours(selection.matching, place)}
        onOpen={(found) => navigate(opening(found), found)}
      />
    </section>
  );
}
