/** What the story is about; every article, to see only its events; how much no article proves. */
import type { Details } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { ArticleIndex } from '../../model/units.ts';
import { bylineOf, publishedInWords } from '../event/articleInWords.ts';
import { plural } from '../../words/numbers.ts';
import { toggled, type Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { Dialog } from './Dialog.tsx';

interface Props extends Pieces {
  readonly details: Details | undefined;
  readonly onClose: () => void;
}

export default function ArticlesDialog({ table, view, navigate, details, onClose }: Props) {
  const strings = useStrings();
  const { articleDialog, events, openSources } = strings.page;
  const eventsOf = (index: ArticleIndex) =>
    table.articlesOf.reduce((count, articles) => count + (articles.includes(index) ? 1 : 0), 0);
  const none = table.articles.length === 0;
  return (
    <Dialog title={none ? openSources : articleDialog.title} onClose={onClose}>
      <div className="articles">
        {table.description && (
          <p className="dialog-about" lang={table.lang}>
            {table.description}
          </p>
        )}
        <p className="dialog-hint">{none ? articleDialog.none : articleDialog.hint}</p>
        <ul>
          {table.articles.map((article, index) => (
            <li key={article.id}>
              <button
                type="button"
                aria-pressed={view.articles.includes(article.id)}
                onClick={() => navigate({ articles: toggled(view.articles, article.id) })}
              >
                <b lang={table.lang}>{article.title}</b>
                <span>
                  {bylineOf(article, strings)} · {publishedInWords(article, strings)}
                  {article.clock && `, ${article.clock}`} · {plural(events, eventsOf(index), strings)}
                </span>
              </button>
              {article.url && (
                <a href={article.url} rel="noopener noreferrer" target="_blank">
                  {articleDialog.original}
                </a>
              )}
            </li>
          ))}
        </ul>
        <Unproven table={table} details={details} />
      </div>
    </Dialog>
  );
}

/** How many events no excerpt proves, and how many of them name a source. */
function Unproven({ table, details }: { readonly table: EventTable; readonly details: Details | undefined }) {
  const strings = useStrings();
  const { unproven, sourced } = strings.page.articleDialog;
  const rows = Array.from(table.excerpts.keys()).filter((row) => table.excerpts[row] === 0);
  const withSource = rows.filter((row) => (details?.[row]?.sources.length ?? 0) > 0);
  if (rows.length === 0) return null;
  return (
    <p className="dialog-note">
      {plural(unproven, rows.length, strings)}
      {withSource.length > 0 && ` ${plural(sourced, withSource.length, strings)}`}
    </p>
  );
}
