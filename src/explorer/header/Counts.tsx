/** How many events there are or match, by which filters, and the way to clear them. */
import { useRef } from 'react';
import { dayInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import type { SelectionState } from '../data/useSelection.ts';
import { shortNameOf } from '../event/shortNameOf.ts';
import { useElementSize } from '../figure/useElementSize.ts';
import { joins, toggled, type Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { AllCounts } from './AllCounts.tsx';
import { chipsInLine } from './chipsInLine.ts';
import { More } from './More.tsx';
import { statusInWords } from './statusInWords.ts';

/** On a phone, where each may have a line for itself. */
const MOST_ON_PHONE = 4;

interface Props extends Pieces {
  /** Filters may take several lines. */
  readonly phone: boolean;
  readonly selecting: SelectionState;
  readonly onClear: () => void;
}

interface Filter {
  readonly id: string;
  readonly name: string;
  /** Of its name, where that is not the story's. */
  readonly lang?: string;
  readonly remove: () => void;
}

export function Counts({ phone, facts, view, selecting, navigate, onClear }: Props) {
  const strings = useStrings();
  const { page } = strings;
  const counts = useRef<HTMLDivElement>(null);
  const width = useElementSize(counts)?.width ?? 0;
  const filtered = !selecting.selection.everything || selecting.pending || selecting.failed;
  const actors = view.actors.map((id) => ({
    id: `actor:${id}`,
    name: facts.actors[facts.actorOf.get(id)!]!.name,
    remove: () => navigate({ actors: toggled(view.actors, id) }),
  }));
  const tags = view.tags.map((id) => ({
    id: `tag:${id}`,
    name: facts.tags[facts.tagOf.get(id)!]!.name,
    remove: () => navigate({ tags: toggled(view.tags, id) }),
  }));
  const articles = view.articles.map((id) => ({
    id: `article:${id}`,
    name: shortNameOf(facts.articles[facts.articleOf.get(id)!]!),
    remove: () => navigate({ articles: toggled(view.articles, id) }),
  }));
  const days = view.underWay === null ? [] : [{
    id: 'underway',
    name: fill(page.underWay, { date: dayInWords(view.underWay, strings) }),
    lang: strings.lang,
    remove: () => navigate({ underWay: null }),
  }];
  const filters: readonly Filter[] = [...days, ...actors, ...tags, ...articles];
  const isNone = view.match === 'none' && actors.length + tags.length > 0;
  // Of one, all is the same as any.
  const join = isNone ? page.matchNone : view.match === 'all' && joins(view) ? page.matchAll : '';
  const status = statusInWords(selecting, facts, view, strings);
  const beside = [status, join, page.clear, selecting.failed ? page.states.retry : ''];
  const shown = phone ? MOST_ON_PHONE : chipsInLine(filters.map(({ name }) => name), beside, width);
  const chips = filters.map(({ id, name, lang, remove }) => (
    <button
      key={id}
      type="button"
      className="chip filter"
      aria-label={fill(page.removeFilter, { name })}
      title={name}
      lang={lang ?? facts.lang}
      onClick={remove}
    >
      <span>{name}</span>
      <span aria-hidden="true"> ×</span>
    </button>
  ));
  return (
    <div ref={counts} className="counts">
      <output className={filtered ? 'matching' : 'visually-hidden'}>{status}</output>
      {filtered ? (
        <>
          {join !== '' && <span className="counts-join">{join}</span>}
          {chips.slice(0, shown)}
          {chips.length > shown && (
            <More look="link" sign={plural(page.moreFilters, chips.length - shown, strings)}>
              {chips.slice(shown)}
            </More>
          )}
          {selecting.failed && (
            <button type="button" className="link" onClick={selecting.retry}>
              {page.states.retry}
            </button>
          )}
          <button type="button" className="link" onClick={onClear}>
            {page.clear}
          </button>
        </>
      ) : (
        <AllCounts facts={facts} strings={strings} />
      )}
    </div>
  );
}
