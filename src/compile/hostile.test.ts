/**
 * Damaged and hostile folders: whatever is in them, compiling ends in a bundle or in errors that say
 * where, writes nothing outside of the output, and leaves the former bundle alone unless it succeeds.
 */
import { lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { placesOf } from './compileStory.ts';
import type { Compiled, Places } from './compileStory.ts';
import { COURIER, GAZETTE, STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

/** For many folders one after the other on a busy machine, ms. */
const LONG = 60_000;

type Damage = (bytes: Buffer, at: number) => Buffer;

const insert = (...bytes: number[]): Damage => (whole, at) =>
  Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at)]);

const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut off': (bytes, at) => bytes.subarray(0, at),
  'without its beginning': (bytes, at) => bytes.subarray(at),
  'a byte lost': (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  'a bit flipped': (bytes, at) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    return copy;
  },
  'a line twice': (bytes, at) => {
    const lines = bytes.toString('utf8').split('\n');
    lines.splice(at % lines.length, 0, lines[(at * 7) % lines.length] ?? '');
    return Buffer.from(lines.join('\n'));
  },
  'NUL in it': insert(0),
  'an end of line': insert(13),
  'a tab': insert(9),
  'no UTF-8': insert(0xff),
  'half a surrogate pair': insert(0xed, 0xa0, 0x80),
  'a bracket': insert(0x5b),
  'a quotation mark': insert(0x22),
  'an alias': insert(0x2a, 0x61, 0x20),
  'UTF-16': (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  'UTF-16 without a mark': (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  'byte order mark and CRLF': (bytes) => {
    return Buffer.from(`\ufeff${bytes.toString('utf8').replaceAll('\n', '\r\n')}`);
  },
};

const EVENTS = `{"id": "flood", "headline": "A flood", "date": "2030", "places": ["Lowmere"]}
{"id": "tide", "headline": "A tide \\u2013 ebb", "date": 2029, "sources": [{"url": "https://example.org/"}]}
`;

const FILES: Readonly<Record<string, string>> = {
  'story.yaml': STORY,
  'more.jsonl': EVENTS,
  'gazette.txt': GAZETTE,
  'more/courier.txt': COURIER,
};

/** Every error says where it is, in a file that is there. */
async function expectClear(places: Places, { ok, problems }: Compiled): Promise<void> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(ok).toBe(errors.length === 0);
  for (const { file, line, column, length, source, what, found, expected, mend } of errors) {
    for (const text of [what, found, expected, mend]) expect(text).not.toBe('');
    expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1);
    const text = await readFile(path.join(places.folder, file), 'utf8');
    const ends = file.endsWith('.jsonl') ? /\r?\n/ : /\r\n|\r|\n/;
    const lines = text.replace(/^\ufeff/, '').split(ends);
    expect(line).toBeLessThanOrEqual(lines.length);
    if (source !== '') expect(lines[line - 1]?.replaceAll('\r', ' ').trimEnd()).toBe(source.trimEnd());
  }
}

test('a damaged file', async () => {
  const places = await storyFolder(FILES);
  await compileIn(places);
  const manifest = path.join(places.output, 'story.json');
  const damage = fc.constantFrom(...Object.keys(DAMAGES));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(FILES)), damage, fc.nat(), async (file, name, nat) => {
      const whole = Buffer.from(FILES[file] ?? '');
      const before = await readFile(manifest, 'utf8');
      await writeFile(path.join(places.folder, file), DAMAGES[name]?.(whole, nat % whole.length) ?? whole);
      const result = await compileIn(places);
      await expectClear(places, result);
      if (!result.ok) expect(await readFile(manifest, 'utf8')).toBe(before);
      await writeFile(path.join(places.folder, file), whole);
      expect((await readdir(places.folder)).toSorted()).toEqual(
        ['.dateline', 'gazette.txt', 'more', 'more.jsonl', 'story.yaml'],
      );
    }),
    { numRuns: 300 },
  );
}, LONG);

test('anything at all as events', async () => {
  const places = await storyFolder();
  const key = fc.constantFrom(
    ...'id headline date summary tags places sources media excerpts took_part differences basis'.split(' '),
    ...'formerly importance __proto__ constructor hedline'.split(' '),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('a', '', 'gazette', 'council', '2031-05', '2031-05/..', 'https://a.org', '{1/2,3}', 5, null),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 6 }), async (events) => {
      const lines = events.map((event) => `${JSON.stringify(event)}\n`);
      await writeFile(path.join(places.folder, 'more.jsonl'), lines.join(''));
      await expectClear(places, await compileIn(places));
    }),
    { numRuns: 200 },
  );
}, LONG);

test('anything at all as an article', async () => {
  const places = await storyFolder();
  const markup = fc.constantFrom(...'<p> </ <script> <!-- ]]> & > ` [ ]( *'.split(' '), '\n', '\n---\n', '> ');
  const text = fc.array(fc.oneof(markup, fc.string()));
  const file = fc.constantFrom('gazette.md', 'gazette.html', 'gazette.txt');
  await fc.assert(
    fc.asyncProperty(text, file, async (parts, name) => {
      await writeFile(path.join(places.folder, 'story.yaml'), STORY.replace('gazette.txt', name));
      await writeFile(path.join(places.folder, name), parts.join(''));
      await expectClear(places, await compileIn(places));
    }),
    { numRuns: 100 },
  );
}, LONG);

describe('beyond measure', { timeout: LONG }, () => {
  test.each([
    ['brackets', `title: ${'['.repeat(3_000_000)}`, 'nested beyond measure'],
    ['entries', `title: ${'{a: '.repeat(500_000)}`, 'nested beyond measure'],
    ['dashes', '- '.repeat(500_000), 'nested beyond measure'],
    ['indentation', eachLine(2500, (i) => `${' '.repeat(i)}a:`), 'nested beyond measure'],
    ['aliases', `title: &a T\nx: [${'*a,'.repeat(200_000)}]`, /Aliases/],
    ['keys', `${STORY}${eachLine(9000, (i) => `k${i}: x`)}`, /There is no key/],
  ])('%s', async (_name, story, what) => {
    const places = await storyFolder({ 'story.yaml': story });
    const { ok, problems } = await compileIn(places);
    expect(ok).toBe(false);
    expect(problems[0]?.what).toMatch(what);
  });

  test('files of 50 MB', async () => {
    const places = await storyFolder();
    const limits = { 'story.yaml': 'too large', 'gazette.txt': 'too large', 'more.jsonl': 'too long' };
    for (const [file, what] of Object.entries(limits)) {
      const whole = FILES[file] ?? '';
      await truncate(path.join(places.folder, file), 50_000_000).catch(async () => {
        await writeFile(path.join(places.folder, file), Buffer.alloc(50_000_000, 'x'));
      });
      const { problems } = await compileIn(places);
      expect(problems.map((problem) => problem.what)).toEqual([expect.stringContaining(what)]);
      if (file === 'more.jsonl') await rm(path.join(places.folder, file));
      else await writeFile(path.join(places.folder, file), whole);
    }
  });

  test('thousands of mistakes that each ask for advice', async () => {
    const events = eachLine(3000, (i) => {
      const event = { id: `e${i}`, headline: 'E', date: '2030', took_part: [`nobody-${i}`], excerpts: [wrongExcerpt(i)] };
      return JSON.stringify(event);
    });
    const places = await storyFolder({ 'more.jsonl': events });
    expect((await compileIn(places)).problems).toHaveLength(9000);
  });

  test('millions of mistakes: the first ten thousand, and that there are more', async () => {
    for (const line of ['{}\n', '"\n']) {
      const places = await storyFolder({ 'more.jsonl': line.repeat(1_000_000) });
      const { ok, problems } = await compileIn(places);
      expect(ok).toBe(false);
      expect(problems).toHaveLength(10_001);
      expect(problems.at(-1)?.what).toBe('There are more mistakes than these.');
    }
  });

  test('as many mistakes as are listed, and not one more', async () => {
    const events = eachLine(10_000, (i) => `{"id":"e${i}","headline":"E","date":"2030-13"}`);
    const places = await storyFolder({ 'more.jsonl': events });
    expect((await compileIn(places)).problems).toHaveLength(10_000);
  });

  test('words that stand everywhere', async () => {
    const places = await storyFolder({
      'story.yaml': STORY.replace('The council met on Tuesday.', 'a').replace('[on Tuesday]', '[a]'),
      'gazette.txt': `${GAZETTE}${'a '.repeat(1_000_000)}`,
    });
    const { problems } = await compileIn(places);
    expect(problems).toMatchObject([{ mend: 'Lengthen the quotation.' }]);
  });
});

describe('links and other things that are no files', { timeout: LONG }, () => {
  test('annotations that are elsewhere', async () => {
    const folder = await elsewhere();
    await writeFile(path.join(folder, 'secret.yaml'), 'secret: x\n');
    const places = await storyFolder();
    await symlink(path.join(folder, 'secret.yaml'), path.join(places.folder, 'more.yaml'));
    const { problems } = await compileIn(places);
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'more.yaml: The annotations have to lie in the story’s own folder.',
    ]);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });

  test('a link that leads to itself, and a folder with the name of a file', async () => {
    const places = await storyFolder();
    await symlink('round.yaml', path.join(places.folder, 'round.yaml'));
    await mkdir(path.join(places.folder, 'folder.yaml'));
    const { problems } = await compileIn(places);
    expect(problems).toMatchObject([{ file: 'round.yaml', what: 'The file cannot be read.' }]);
  });

  test('an output that is a link: nothing is written through it', async () => {
    for (const link of ['.dateline', '.dateline/story']) {
      const folder = await elsewhere();
      const summary = 'x'.repeat(200);
      const events = eachLine(400, (i) => JSON.stringify({ id: `e${i}`, headline: 'E', date: '2030', summary }));
      const places = await storyFolder({ 'more.jsonl': events });
      if (link !== '.dateline') await mkdir(path.join(places.folder, '.dateline'));
      await symlink(folder, path.join(places.folder, link));
      await expect(compileIn(places)).rejects.toThrow(/is a link to another place/);
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test('a manifest that is a link is replaced, and what it leads to stays', async () => {
    const folder = await elsewhere();
    const file = path.join(folder, 'precious.json');
    await writeFile(file, 'precious');
    const places = await storyFolder();
    await mkdir(places.output);
    await symlink(file, path.join(places.output, 'story.json'));
    await symlink(file, path.join(places.output, `story.json.${process.pid}.tmp`));
    expect((await compileIn(places)).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('precious');
    expect((await lstat(path.join(places.output, 'story.json'))).isFile()).toBe(true);
  });

  test('a folder that is none', async () => {
    const places = await storyFolder();
    const file = placesOf(path.join(places.folder, 'gazette.txt'));
    expect((await compileIn(file)).problems).toMatchObject([{ what: 'There is no story here.' }]);
  });
});

/** A folder outside of the story. */
async function elsewhere(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-elsewhere-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function wrongExcerpt(i: number) {
  return { article: 'gazette', quote: `The bridge number ${i} fell.`, date_words: [`number ${i + 1}`] };
}

function eachLine(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
}
