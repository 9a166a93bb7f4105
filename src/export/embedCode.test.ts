import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../view/view.ts';
import { elementCode, frameCode } from './embedCode.ts';

const view = {
  ...DEFAULT_VIEW,
  event: 'storm',
  actors: ['mayor', 'clerk'],
  match: 'all' as const,
  query: '"high" <water>',
  window: { from: Date.UTC(2031, 0, 1), to: Date.UTC(2031, 1, 1) },
};
const embedded = { story: 'https://harbour.example/a/index.html', view, title: 'Storm <over> “the” "pier" & sea' };

type Attributes = Readonly<Record<string, string>>;

/** By the name of each element, its attributes. */
function elementsIn(html: string): Record<string, Attributes> {
  const elements: [string, Attributes][] = parseFragment(html).childNodes.flatMap((node) =>
    'attrs' in node ? [[node.tagName, Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))]] : [],
  );
  return Object.fromEntries(elements);
}

test('a frame: the view with ?embed, and its title', () => {
  const { iframe } = elementsIn(frameCode(embedded));
  expect(iframe?.['src']).toBe(
    'https://harbour.example/a/index.html?event=storm&actor=mayor&actor=clerk&match=all&q=%22high%22+%3Cwater%3E' +
      '&from=2031-01-01&to=2031-01-31&embed',
  );
  expect(iframe?.['title']).toBe(embedded.title);
  expect(iframe?.['sandbox']?.split(' ')).toEqual([
    'allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox',
  ]);
});

test('an element: its script, and the view in its attributes', () => {
  const { script, 'dateline-timeline': element } = elementsIn(elementCode(embedded));
  expect(script?.['src']).toBe('https://harbour.example/a/dateline-timeline.js');
  expect(element).toEqual({
    src: 'https://harbour.example/a/',
    event: 'storm',
    actors: 'mayor clerk',
    match: 'all',
    query: '"high" <water>',
    from: '2031-01-01',
    to: '2031-01-31',
    style: 'height: 600px',
  });
});

test('of the whole story, nothing but where it is', () => {
  const { 'dateline-timeline': element } = elementsIn(elementCode({ ...embedded, view: DEFAULT_VIEW }));
  expect(element).toEqual({ src: 'https://harbour.example/a/', style: 'height: 600px' });
});

test('no text ends its attribute', () => {
  expect(Object.keys(elementsIn(frameCode(embedded)))).toEqual(['iframe']);
  expect(Object.keys(elementsIn(elementCode(embedded)))).toEqual(['script', 'dateline-timeline']);
});
