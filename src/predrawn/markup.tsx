import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ReaderAs } from '../explorer/reader/ReaderContext.tsx';
import type { Strings } from '../words/strings.ts';

/**
 * Components of the page as HTML.
 *
 * @param prefix of ids and of names of choices, which must not meet those of others in the page
 * @throws Error where it has styles of its own, which the page's content security policy forbids
 */
export function markup(node: ReactNode, strings: Strings, prefix: string): string {
  const reader = { strings, theme: 'light' } as const;
  const html = renderToStaticMarkup(<ReaderAs reader={reader}>{node}</ReaderAs>, { identifierPrefix: prefix });
  if (/ style="/.test(html)) throw new Error('What is drawn ahead must go without inline styles.');
  return html;
}
