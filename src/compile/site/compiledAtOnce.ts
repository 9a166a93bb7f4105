/**
 * Of the page's first scripts nearly every function is called as soon as it is there: browsers that know the
 * comment ("explicit compile hints", Chromium 136) compile them while they come, beside the page's thread,
 * and not one by one on it. For others it is a comment.
 */
import type { Plugin } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad\n';

/** What begins the page, and what takes it over. */
const isFirst = ({ isEntry, name }: { readonly isEntry: boolean; readonly name: string }): boolean =>
  isEntry || name === 'page';

export function compiledAtOnce(): Plugin {
  return {
    name: 'dateline-compiled-at-once',
    apply: 'build',
    generateBundle: {
      // The comment has to come first in its file.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && isFirst(file)) file.code = HINT + file.code;
        }
      },
    },
  };
}
