import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImportError } from './imported.ts';
import { runImport } from './runImport.ts';
import { NOW, emptyFolder, treeOf, tryImport } from './testing/imports.ts';
import { writeStory } from './writeStory.ts';

const TABLE = 'title,date\nThe bridge falls,3 May 1931\n';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return folder;
}

describe('where a story goes', () => {
  test('into a new folder, with its mapping and its report', async () => {
    const { to, files } = await tryImport({ 'bridges.csv': TABLE });
    expect(files).toEqual(['story.yaml', 'mapping.yaml', 'import-report.txt']);
    expect((await readdir(to)).filter((name) => !name.startsWith('.')).toSorted()).toEqual(files.toSorted());
    expect(await readFile(path.join(to, 'story.yaml'), 'utf8')).toContain('date: 1931-05-03');
  });

  test('beside articles that wait for it, but never beside another story', async () => {
    const source = await folderWith({ 'a.csv': TABLE });
    const job = { from: path.join(source, 'a.csv'), choices: {}, now: NOW };
    await runImport({ ...job, to: await folderWith({ 'article.txt': 'Once upon a time' }) });
    for (const name of ['story.yaml', 'more.yml', 'events.jsonl', 'import-report.txt', 'mapping.yaml']) {
      const to = await folderWith({ [name]: 'mine' });
      await expect(runImport({ ...job, to })).rejects.toThrow(ImportError);
      expect(await treeOf(to)).toEqual({ [name]: 'mine' });
    }
  });

  test('not into a file, nor through a link that leads elsewhere', async () => {
    const folder = await folderWith({ 'a.csv': TABLE, file: 'mine' });
    const job = { from: path.join(folder, 'a.csv'), choices: {}, now: NOW };
    await expect(runImport({ ...job, to: path.join(folder, 'file') })).rejects.toThrow(/no folder/);
    const to = path.join(folder, 'to');
    await mkdir(to);
    await symlink(path.join(folder, 'elsewhere.yaml'), path.join(to, 'story.yaml'));
    await expect(runImport({ ...job, to })).rejects.toThrow(/holds a story or an import already/);
    expect(await readdir(folder)).toEqual(['a.csv', 'file', 'to']);
  });

  test('a mapping that lies in the folder is used and kept', async () => {
    const mapping = 'headline: title\ndates:\n  - date: date\n# mine\n';
    const folder = await folderWith({ 'a.csv': TABLE });
    const to = await folderWith({ 'mapping.yaml': mapping });
    const choices = { mapping: { headline: 'title', dates: [{ date: 'date' }] } };
    const mappingFile = path.join(to, 'mapping.yaml');
    const { files } = await runImport({ from: path.join(folder, 'a.csv'), to, choices, mappingFile, now: NOW });
    expect(files).toEqual(['story.yaml', 'import-report.txt']);
    expect(await readFile(mappingFile, 'utf8')).toBe(mapping);
  });

  test('nothing is left when it cannot be finished', async () => {
    const folder = await emptyFolder();
    const to = path.join(folder, 'new', 'story');
    // A name that no file can have stands for a full disk.
    const files = [
      { name: 'story.yaml', content: 'title: A' },
      { name: 'x'.repeat(300), content: '' },
    ];
    await expect(writeStory(to, files)).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});

test('many events stand in a file of their own', async () => {
  const rows = Array.from({ length: 600 }, (_, i) => `Event ${i},${1000 + i}`);
  const { compiled, files, to } = await tryImport({ 'many.csv': ['title,year', ...rows].join('\n') });
  expect(files).toContain('events.jsonl');
  expect(await readFile(path.join(to, 'story.yaml'), 'utf8')).toContain('scale: linear');
  expect(compiled).toMatchObject({ ok: true, summary: { events: 600 } });
});

test('several files are one story, each told by its tag', async () => {
  const { compiled, to, report } = await tryImport({
    'a.csv': TABLE,
    'b.json': '[{"title": "The bridge rises", "date": "1932"}]',
    'notes.bin': new Uint8Array([0x80, 0x81]),
  });
  expect(compiled).toMatchObject({ ok: true, summary: { events: 2 } });
  expect(report).toMatch(/notes\.bin: It was not read: .*not UTF-8/);
  const mapping = await readFile(path.join(to, 'mapping.yaml'), 'utf8');
  expect(mapping).toMatch(/^a\.csv:$/m);
  expect(mapping).toMatch(/^b\.json:$/m);
});

test('an event after the day of the import is planned', async () => {
  const { to } = await tryImport({ 'a.csv': 'title,date\nPast,2030-12-31\nAhead,2031-01-02\n' });
  const story = await readFile(path.join(to, 'story.yaml'), 'utf8');
  expect(story.match(/status: planned/g)).toHaveLength(1);
  expect(story.indexOf('status: planned')).toBeGreaterThan(story.indexOf('2031-01-02'));
});

test('ids come from foreign ids or headlines, in any script, and are each given once', async () => {
  const { compiled, to } = await tryImport({
    'a.json': JSON.stringify([
      { id: 'Q 1', title: 'Élan', date: '1900' },
      { id: '../q1', title: 'Élan', date: '1901' },
      { id: '', title: 'Élan', date: '1902' },
      { id: '橋', title: '橋が落ちる', date: '1903' },
    ]),
  });
  expect(compiled?.ok).toBe(true);
  const story = await readFile(path.join(to, 'story.yaml'), 'utf8');
  expect([...story.matchAll(/- id: (.+)/g)].map((match) => match[1])).toEqual([
    'q-1', 'q1', 'elan', expect.stringMatching(/^event-[0-9a-f]{8}$/),
  ]);
});
