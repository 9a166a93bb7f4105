/** The page of an event, as a file. */
import { renderToStaticMarkup } from 'react-dom/server';
import { ReaderAs } from '../explorer/reader/ReaderContext.tsx';
import { eventJsonLd } from '../export/jsonLd.ts';
import type { Row } from '../model/units.ts';
import { fill } from '../words/fill.ts';
import { EventArticle } from './EventArticle.tsx';
import { eventHead } from './eventHead.ts';
import { descriptionOf } from './descriptionOf.ts';
import { dataElement, escaped } from './html.ts';
import { framed } from './pageFrame.ts';
import type { PublishedStory } from './published.ts';

/** @param styles of these pages alone, below the site's folder */
export function eventPage(story: PublishedStory, row: Row, styles: string): string {
  const { table, strings, site } = story;
  const headline = table.headline[row]!;
  return framed(site.html, {
    title: fill(strings.page.titleOfEvent, { headline, title: table.title }),
    description: descriptionOf(story, row),
    lang: strings.lang,
    dir: strings.dir,
    head: eventHead(story, row, styles),
    body: [root(story, row), data(story, row)].join('\n'),
    up: '../../',
  });
}

function root(story: PublishedStory, row: Row): string {
  const { strings, table } = story;
  const markup = renderToStaticMarkup(
    <ReaderAs reader={{ strings, theme: 'light' }}>
      <EventArticle story={story} row={row} />
    </ReaderAs>,
  );
  return `<div id="root" data-event="${escaped(table.id[row]!)}">${markup}</div>`;
}

/** What the page says, for machines. */
function data(story: PublishedStory, row: Row): string {
  const { strings, texts } = story;
  return dataElement(eventJsonLd(story, row, { strings, texts }));
}
