/** The house rules that a compiler does not check: which folder may import which, and which package. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));

/** A folder may import itself and what is listed; packages likewise ("node:" is any Node module). */
const RULES: Record<string, { folders: string[]; packages: string[] }> = {
  model: { folders: [], packages: [] },
  words: { folders: ['model'], packages: [] },
  compile: {
    folders: ['model', 'words', 'timeline'],
    packages: ('node: valibot @valibot/to-json-schema yaml fastest-levenshtein vite csv-parse ical.js micromark parse5 '
      + '@napi-rs/canvas').split(' '),
  },
  offline: { folders: ['model'], packages: [] },
  bundle: { folders: ['model', 'words'], packages: ['valibot', 'minisearch'] },
  view: { folders: ['model', 'words', 'bundle'], packages: [] },
  store: { folders: ['model', 'words', 'bundle', 'view'], packages: [] },
  timeline: { folders: ['model', 'words', 'view', 'store'], packages: ['d3'] },
  paint: { folders: ['model', 'timeline'], packages: [] },
  export: {
    folders: ['model', 'words', 'bundle', 'view', 'store', 'timeline', 'paint'],
    packages: ['ical.js', '@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris'],
  },
  explorer: {
    folders: ['model', 'words', 'bundle', 'view', 'store', 'timeline', 'paint', 'export'],
    packages: ['react', 'react-dom', 'd3', '@tanstack/react-query', '@tanstack/react-virtual', '@fontsource/'],
  },
  element: {
    folders: ['model', 'words', 'bundle', 'view', 'store', 'explorer'],
    packages: ['@tanstack/react-query', '@fontsource/'],
  },
  pages: {
    folders: ['model', 'words', 'bundle', 'view', 'export', 'explorer'],
    packages: ['react', 'react-dom'],
  },
  predrawn: {
    folders: ['model', 'words', 'bundle', 'view', 'store', 'timeline', 'paint', 'export', 'explorer', 'compile', 'pages'],
    packages: ['node:', 'vite', 'react', 'react-dom'],
  },
};
/** Packages that one file alone of a folder may import. */
const ONE_FILE_ONLY = ['yaml', 'minisearch', 'parse5', 'micromark', 'csv-parse', 'ical.js'];

/** `import … from '…'` and `export … from '…'` at the start of a line, `import '…'`, `import('…')`. */
const IMPORT = /^(?:import|export)\b[\s\w{},*$]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

interface Import {
  file: string;
  folder: string;
  from: string;
}

const imports: Import[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.split(sep).includes('testing'))
  .flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(IMPORT)].map((match) => ({
      file,
      folder: file.split(sep)[0] ?? '',
      from: match[1] ?? match[2] ?? match[3] ?? '',
    })),
  )
  .filter(({ folder }) => folder in RULES);

function packageOf(from: string): string {
  return from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? '');
}

test('no folder imports a later one', () => {
  const wrong = imports.filter(({ file, folder, from }) => {
    if (!from.startsWith('.')) return false;
    const target = relative(src, resolve(src, dirname(file), from)).split(sep)[0] ?? '';
    return target !== folder && !RULES[folder]?.folders.includes(target);
  });
  expect(wrong).toEqual([]);
});

test('no folder imports a package that is not its own', () => {
  const wrong = imports.filter(
    ({ folder, from }) =>
      !from.startsWith('.') &&
      !RULES[folder]?.packages.some((allowed) => (/[:/]$/.test(allowed) ? from.startsWith(allowed) : packageOf(from) === allowed)),
  );
  expect(wrong).toEqual([]);
});

test.each(ONE_FILE_ONLY)('%s is imported by one file of a folder', (name) => {
  const users = imports.filter(({ from }) => packageOf(from) === name);
  const files = new Set(users.map(({ file }) => file));
  expect(files.size).toBeGreaterThan(0);
  expect(files.size).toBe(new Set(users.map(({ folder }) => folder)).size);
});

/** Tools are configured in folders whose names begin with a dot. */
const TOP_LEVEL = [
  'LICENSE', 'README.md', 'index.html', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts',
];

test('no other file lies at the top', () => {
  const files = readdirSync(dirname(src), { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).filter((name) => !name.startsWith('.')).toSorted()).toEqual(TOP_LEVEL);
});
