/** What the story is about; every article, to see only its events; how much no article proves. */
import { useMemo, useState } from 'react';
import type { StoryFacts } from '../../model/facts.ts';
import type { ArticleIndex } from '../../model/units.ts';
import { plural } from '../../words/numbers.ts';
import { bylineOf, publishedInWords } from '../event/articleInWords.ts';
import { toggled, type Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { Dialog } from './Dialog.tsx';
import { nameFinder } from './folded.ts';
import { Unproven } from './Unproven.tsx';

/** More articles than these are searched, and counted. */
const SHOWN = 60;

type Props = Pieces & { readonly onClose: () => void };

export default function ArticlesDialog({ store, facts, view, navigate, onClose }: Props) {
  const strings = useAllStrings();
  const { articleDialog, filterDialog } = strings.later;
  const { articles } = facts;
  const [query, setQuery] = useState('');
  const find = useMemo(() => nameFinder(articles.length, (index) => textsOf(facts, index)), [articles, facts]);
  const found = useMemo(() => find(query), [find, query]);
  const none = articles.length === 0;
  const rest = found.length - SHOWN;
  return (
    <Dialog title={none ? strings.page.openSources : articleDialog.title} onClose={onClose}>
      {articles.length > SHOWN && (
        <div className="filter-controls">
          <input
            type="search"
            aria-label={articleDialog.search}
            placeholder={articleDialog.search}
            value={query}
            autoComplete="off"
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      )}
      <div className="articles">
        {facts.description && (
          <p className="dialog-about" lang={facts.lang}>
            {facts.description}
          </p>
        )}
        <p className="dialog-hint">
          {none ? articleDialog.noArticles : found.length === 0 ? articleDialog.none : articleDialog.hint}
        </p>
        <ul>
          {found.slice(0, SHOWN).map((index) => (
            <ArticleItem
              key={articles[index]!.id}
              facts={facts}
              index={index}
              chosen={view.articles.includes(articles[index]!.id)}
              onToggle={(id) => navigate({ articles: toggled(view.articles, id) })}
            />
          ))}
        </ul>
        {rest > 0 && <p className="dialog-hint">{plural(filterDialog.more, rest, strings)}</p>}
        <Unproven store={store} facts={facts} />
      </div>
    </Dialog>
  );
}

interface ItemProps {
  readonly facts: StoryFacts;
  readonly index: ArticleIndex;
  readonly chosen: boolean;
  readonly onToggle: (id: string) => void;
}

function ArticleItem({ facts, index, chosen, onToggle }: ItemProps) {
  const strings = useAllStrings();
  const article = facts.articles[index]!;
  return (
    <li>
      <button type="button" aria-pressed={chosen} onClick={() => onToggle(article.id)}>
        <b lang={facts.lang}>{article.title}</b>
        <span>
          {bylineOf(article, strings)} · {publishedInWords(article, strings)}
          {article.clock && `, ${article.clock}`} · {plural(strings.page.events, facts.totals.articles[index]!, strings)}
        </span>
      </button>
      {article.url && (
        <a href={article.url} rel="noopener noreferrer" target="_blank">
          {strings.later.articleDialog.original}
        </a>
      )}
    </li>
  );
}

/** What an article is looked for by. */
function textsOf({ articles }: StoryFacts, index: ArticleIndex): string[] {
  const { title, author, publisher, credit } = articles[index]!;
  return [title, author, publisher, credit].filter((text) => text !== undefined);
}
