/** What stands in the panel, rendered to text; how it behaves is tested in a browser. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { details, formerly, table } from '../../bundle/testing/story.ts';
import type { EventDetail } from '../../model/bundle.ts';
import { wholeStory } from '../../store/wholeStory.ts';
import { everythingIn } from '../../view/select.ts';
import { DEFAULT_VIEW, type View } from '../../view/view.ts';
import { en } from '../../words/en.ts';
import { eventAt } from '../data/openEvent.ts';
import { ReaderAs } from '../reader/ReaderContext.tsx';
import EventPanel from './EventPanel.tsx';

function panelOf(id: string, change: Partial<View> = {}, detail?: Partial<EventDetail>): string {
  const row = table.id.indexOf(id);
  const shown = details.with(row, { ...details[row]!, ...detail });
  const store = wholeStory(table, { formerly, details: () => shown, search: () => Promise.reject(new Error()) });
  const view = { ...DEFAULT_VIEW, event: id, ...change };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <ReaderAs reader={{ strings: en, theme: 'light' }}>
        <EventPanel
          store={store}
          facts={table}
          selection={everythingIn(table)}
          view={view}
          open={eventAt(table, row)}
          waiting={false}
          navigate={() => undefined}
          openedByKey={() => false}
          onShare={() => undefined}
        />
      </ReaderAs>
    </QueryClientProvider>,
  );
}

test('an event that an article proves shows its passages, and asks for no source', () => {
  const panel = panelOf('bridge-opens');
  expect(panel).toContain('<blockquote');
  expect(panel).toContain('What the articles say');
  expect(panel).not.toMatch(/source/i);
});

test('without a passage, the pages that tell of it, each with its site', () => {
  const panel = panelOf('strike');
  expect(panel).not.toContain('What the articles say');
  expect(panel).toMatch(/<h3[^>]*>Source<\/h3>/);
  expect(panel).toMatch(
    /<a href="https:\/\/union\.example\/strike" rel="noopener noreferrer"[^>]*>The union’s diary<\/a><small> union\.example/,
  );
  expect(panel).not.toContain('No source given');
});

test('with neither, it says so', () => {
  expect(panelOf('vote')).toContain('No source given.');
});

test('media and places are links that load nothing', () => {
  const panel = panelOf('bridge-opens');
  expect(panel).toContain('>The bridge</a>');
  expect(panel).toContain('Credit: Gazette');
  expect(panel).toMatch(/title="North pier on a map, at openstreetmap.org">North pier<\/a>/);
  expect(panel).not.toMatch(/<(img|video|audio|iframe|source|link)\b/);
  const links = panel.match(/<a [^>]*>/g) ?? [];
  expect(links).toHaveLength(2);
  for (const link of links) expect(link).toContain('rel="noopener noreferrer"');
});

test('what others wrote stays text', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const panel = panelOf('vote', {}, {
    summary: markup,
    sources: [{ url: 'https://a.example/', title: markup }],
    media: [{ url: 'https://a.example/b', caption: markup, credit: markup }],
    places: [{ name: markup, at: { latitude: 1, longitude: 2 } }],
  });
  expect(panel).not.toContain('<img');
});

test('eras are named, and tags are toggles that say whether they are on', () => {
  const panel = panelOf('vote', { tags: ['labour'] });
  expect(panel).toMatch(/aria-pressed="true"[^>]*>Labour/);
  expect(panel).toMatch(/aria-pressed="false"[^>]*title="Show only events tagged Traffic"[^>]*>Traffic/);
  expect(panelOf('bridge-opens')).toMatch(/During<\/span><span[^>]*>The long winter/);
  expect(panel).not.toContain('The long winter');
});
