/**
 * The page that a static host shows for what it does not have, at whatever address was asked for: so it brings
 * its style along, and its links are whole addresses. Without the site's own there are none that would hold.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { fill } from '../words/fill.ts';
import { element, escaped } from './html.ts';
import { mainEvents } from './mainEvents.ts';
import type { PublishedStory } from './published.ts';
import THEME from '../explorer/styles/theme.css?inline';
import STYLES from './notFoundPage.css?inline';

const MOST_OFFERED = 8;

export async function notFoundPage(story: PublishedStory): Promise<string> {
  const { table, strings, words } = story;
  const styles = THEME + STYLES;
  const allowed = `style-src 'sha256-${await sha256(styles)}'`;
  const policy = `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`;
  const title = fill(strings.page.titleOfEvent, { headline: words.nothingHere, title: table.title });
  return `<!DOCTYPE html>
<html lang="${escaped(strings.lang)}" dir="${strings.dir}">
  <head>
    ${element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })}
    <meta charset="utf-8">
    ${element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })}
    <title>${escaped(title)}</title>
    ${element('meta', { name: 'robots', content: 'noindex' })}
    ${element('meta', { name: 'color-scheme', content: 'light dark' })}
    <style>${styles}</style>
  </head>
  <body>
    ${renderToStaticMarkup(<NotFound story={story} />)}
  </body>
</html>
`;
}

function NotFound({ story }: { readonly story: PublishedStory }) {
  const { table, addresses, words } = story;
  return (
    <main>
      <p className="story" lang={table.lang}>
        {table.title}
      </p>
      <h1>{words.nothingHere}</h1>
      <p>{words.mistyped}</p>
      {addresses === null ? (
        <p>{words.shorten}</p>
      ) : (
        <>
          <p>
            <a className="way" href={addresses.story}>
              {words.toTimeline}
            </a>
          </p>
          <Offered story={story} pageOf={addresses.event} />
        </>
      )}
    </main>
  );
}

interface OfferedProps {
  readonly story: PublishedStory;
  readonly pageOf: (id: string) => string;
}

function Offered({ story, pageOf }: OfferedProps) {
  const { table, words } = story;
  const rows = mainEvents(story, MOST_OFFERED);
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{words.fromHere}</h2>
      <ul lang={table.lang}>
        {rows.map((row) => (
          <li key={row}>
            <a href={pageOf(table.id[row]!)}>{table.headline[row]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** As a content security policy has it. */
async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
