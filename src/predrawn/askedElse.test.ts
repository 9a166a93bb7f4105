import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress, writeAddress } from '../view/address.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import { anyView } from '../view/testing/anyView.ts';
import { askedElseScript } from './askedElse.ts';

/** What the script leaves on the root of a page in English. */
function after({ search = '', hash = '', stored = null }: { search?: string; hash?: string; stored?: string | null }) {
  const dataset: Record<string, string> = {};
  runInNewContext(askedElseScript('en'), {
    document: { documentElement: { dataset }, baseURI: 'https://stories.example/harbour/' },
    location: { search, hash },
    localStorage: { getItem: (key: string) => (key === 'dateline.preferences:/harbour/' ? stored : null) },
    URL,
  });
  return dataset;
}

test('whatever address the page writes: only that of the first view shows what was drawn ahead', () => {
  const asks = (search: string): boolean => 'asksElse' in after({ search });
  fc.assert(
    fc.property(anyView, (view) => {
      const search = writeAddress(view);
      const { match: _, excerpt: __, ...rest } = parseAddress(search).view;
      const { match: ___, excerpt: ____, ...first } = DEFAULT_VIEW;
      expect(asks(search)).toBe(JSON.stringify(rest) !== JSON.stringify(first));
    }),
  );
});

test('addresses that others lengthened, and old ones', () => {
  expect(after({ search: '?utm_source=letter&eventful=1' })).toEqual({});
  expect(after({ search: '?utm_source=letter&event=strike' })).toHaveProperty('asksElse');
  expect(after({ hash: '#event-strike' })).toHaveProperty('asksElse');
  expect(after({ search: '?embed' })).toHaveProperty('asksElse');
});

test('what the reader chose: colours hold, another language is not the one drawn', () => {
  expect(after({ stored: '{"theme":"dark","language":null}' })).toEqual({ theme: 'dark' });
  expect(after({ stored: '{"theme":"system","language":"en"}' })).toEqual({});
  expect(after({ stored: '{"theme":"system","language":"de"}' })).toHaveProperty('asksElse');
  for (const stored of ['', 'null', '7', '{', '[]', '{"theme":"<b>"}']) expect(after({ stored })).toEqual({});
});
