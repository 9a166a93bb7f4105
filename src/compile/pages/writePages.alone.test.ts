import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Publication } from '../../model/publication.ts';

const FILES = [
  'index.html', 'event/a/index.html', 'event/was-a/index.html', 'event/a/oembed.json', 'event/b/index.html',
  'event/b/oembed.json', 'oembed.json', 'sitemap.xml', '404.html',
];

vi.mock('./loadPages.ts', () => ({
  sitePages: async () => ({
    styles: 'p {}',
    files: () => FILES.map((name) => ({ name, content: name })),
    pictures: () => [],
  }),
}));

test('pages are counted as they are written, and nothing else', async () => {
  const { writePages } = await import('./writePages.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-pages-'));
  try {
    await mkdir(path.join(folder, 'assets'));
    const publication = { places: [0, 1], labels: { formerly: { 'was-a': 'a' } } } as unknown as Publication;
    const site = { html: '', panelStyles: [], address: null, isPublished: false, pictures: false };
    const told: string[] = [];
    await writePages(folder, publication, site, folder, async (what, done, total) => {
      told.push(`${what}, ${done} of ${total}`);
    });
    expect(told).toEqual([0, 1, 2, 3, 4].map((done) => `Writing the pages, ${done} of 4`));
    expect(await readFile(path.join(folder, 'event/b/oembed.json'), 'utf8')).toBe('event/b/oembed.json');
  } finally {
    await rm(folder, { recursive: true });
  }
});
