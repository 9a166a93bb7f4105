/** Every article with what is known of it; choosing one shows only its events. */
import type { ArticleIndex } from '../../model/units.ts';
import { bylineOf, publishedInWords } from '../event/articleInWords.ts';
import { plural } from '../../words/numbers.ts';
import { toggled, type Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { Dialog } from './Dialog.tsx';

export default function ArticlesDialog({ table, view, navigate, onClose }: Pieces & { readonly onClose: () => void }) {
  const strings = useStrings();
  const { articleDialog, events } = strings.page;
  const eventsOf = (index: ArticleIndex) =>
    table.articlesOf.reduce((count, articles) => count + (articles.includes(index) ? 1 : 0), 0);
  const unproven = table.excerpts.reduce((count, excerpts) => count + (excerpts === 0 ? 1 : 0), 0);
  return (
    <Dialog title={articleDialog.title} onClose={onClose}>
      <p className="dialog-hint">{table.articles.length > 0 ? articleDialog.hint : articleDialog.none}</p>
      <ul className="articles">
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
              <a href={article.url} rel="noreferrer" target="_blank">
                {articleDialog.original}
              </a>
            )}
          </li>
        ))}
      </ul>
      {unproven > 0 && <p className="dialog-note">{plural(articleDialog.unproven, unproven, strings)}</p>}
    </Dialog>
  );
}
