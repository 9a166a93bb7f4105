/** A story in several files: YAML and JSON Lines, joined, each mistake in its own file. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Compiled, Places } from './compileStory.ts';
import { readBundle } from './testing/readBundle.ts';
import { STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

const [ABOUT = '', EVENTS = ''] = STORY.split(/^(?=events:)/m);
const FLOOD = '{"id": "flood", "headline": "A flood", "date": 2030, "tags": ["water"]}\n';
const TIDE =
  '{"id":"tide","headline":"A tide","date":"2029","affected":["river"],"summary":null,"importance":4}';

/** With a text where an entry might stand, wrong, and half a place. */
const SHORT =
  '{"id": "b", "headline": "B", "date": 2030, "sources": ["example.org"],' +
  ' "places": ["A", {"name": "B", "latitude": 5}]}';

interface Outcome {
  readonly places: Places;
  readonly result: Compiled;
}

/** Compiles a folder that holds nothing but these files and the two articles. */
async function compiled(files: Readonly<Record<string, string>>): Promise<Outcome> {
  const places = await storyFolder(files);
  if (!('story.yaml' in files)) await rm(path.join(places.folder, 'story.yaml'));
  return { places, result: await compileIn(places) };
}

/** “file:line «what is pointed at» what is wrong” */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { result } = await compiled(files);
  return result.problems.map(({ file, line, column, length, source, what }) => {
    return `${file}:${line} «${source.slice(column - 1, column - 1 + length)}» ${what}`;
  });
}

describe('joined', () => {
  test('what one file says may as well stand in several', async () => {
    const one = await compiled({ 'story.yaml': STORY });
    const several = await compiled({ 'story.yaml': ABOUT, 'more.yml': EVENTS });
    expect(several.result.problems).toEqual([]);
    expect(await readBundle(several.places)).toEqual(await readBundle(one.places));
  });

  test('lists go on in other files and in JSON Lines, where blank lines and nulls mean nothing', async () => {
    const { places, result } = await compiled({
      'story.yaml': STORY,
      'eras.yaml': 'eras: [{ name: Before, date: 2020/2030 }]\n',
      'who.yaml': 'actors: [{ id: river, name: River, kind: group }]\n',
      'a.jsonl': `\n${FLOOD}\r\n   \n${TIDE}`,
      'empty.yaml': '# nothing yet\n',
      'empty.jsonl': '\n\n',
    });
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { manifest, labels, columns, details } = await readBundle(places);
    expect(labels.id).toEqual(['tide', 'flood', 'fall', 'meeting', 'new-bridge']);
    expect(columns.affected[0]).toEqual([3]);
    expect(columns.importance).toEqual([4, 3, 5, 3, 3]);
    expect(details[0]?.summary).toBe('');
    expect(manifest.eras).toHaveLength(1);
    expect(manifest.tags).toEqual([{ id: 'water', name: 'water' }]);
  });

  test('a story of one file may have any name', async () => {
    const { result } = await compiled({ 'bridge.yaml': STORY });
    expect(result).toMatchObject({ ok: true, problems: [] });
  });

  test('events may all be JSON Lines', async () => {
    const { result } = await compiled({ 'story.yaml': ABOUT, 'events.jsonl': FLOOD });
    expect(result).toMatchObject({ ok: true, summary: { events: 1 } });
  });

  test.each(['.hidden.yaml', 'mapping.yaml', 'import-report.txt', 'story.schema.json', 'more/deep.yaml'])(
    '%s is no annotation',
    async (name) => {
      const { result } = await compiled({ 'story.yaml': STORY, [name]: 'title: Another one\n' });
      expect(result).toMatchObject({ ok: true, problems: [] });
    },
  );
});

describe('mistakes', () => {
  test('each in its own file, all at once', async () => {
    const found = await problemsOf({
      'story.yaml': STORY.replace('kind: body', 'kind: boddy'),
      'more.yaml': 'events:\n  - { id: a, headline: A, date: 2031-13, took_part: [concil] }\n',
      'z.jsonl': [
        FLOOD.trim(),
        '{"id": "b", "headline": "B", "date": "2031-02-30"}',
        '{"id": "c", "haedline": "C", "date": 2031, "affected": ["lowmere", "nobody"]}',
        '{"id": "d"}',
      ].join('\n'),
    });
    expect(found).toEqual([
      'more.yaml:2 «1» This is not a date as EDTF writes it.',
      'more.yaml:2 «concil» There is no actor with this id.',
      'story.yaml:18 «boddy» “kind” cannot be this.',
      'z.jsonl:2 «3» This is not a date as EDTF writes it.',
      'z.jsonl:3 «"haedline"» There is no key “haedline” here.',
      'z.jsonl:3 «"nobody"» There is no actor with this id.',
      'z.jsonl:4 «{» The key “headline” is missing.',
      'z.jsonl:4 «{» The key “date” is missing.',
    ]);
  });

  test('what is no JSON, and what stands on the line', async () => {
    const found = await problemsOf({
      'story.yaml': STORY,
      'a.jsonl': [
        '{"id": "a" "headline": "A"}',
        FLOOD.trim(),
        '{"id": "b", "id": "c"}',
        '["list"]',
        '"text"',
        "{\"id\": 'x'}",
        SHORT,
      ].join('\n'),
    });
    expect(found).toEqual([
      'a.jsonl:1 «"» A comma or a closing bracket is missing.',
      'a.jsonl:3 «"» This key stands twice in the same entry.',
      'a.jsonl:4 «["list"]» “events” holds the wrong kind of thing.',
      'a.jsonl:5 «"text"» “events” holds the wrong kind of thing.',
      "a.jsonl:6 «'» This is no JSON value.",
      'a.jsonl:7 «"example.org"» This is no address of a web page.',
      'a.jsonl:7 «"latitude"» This place has a latitude, but no longitude.',
    ]);
  });

  test('an id is given once in the whole story', async () => {
    const found = await problemsOf({ 'story.yaml': STORY, 'a.jsonl': FLOOD.replace('flood', 'fall') });
    expect(found).toEqual(['a.jsonl:1 «"fall"» This id belongs to another event already.']);
  });

  test('a title stands in one file; both are named', async () => {
    const { result } = await compiled({ 'story.yaml': STORY, 'more.yaml': '\ntitle: Another\n' });
    expect(result.problems).toMatchObject([
      { file: 'more.yaml', line: 2, column: 1, found: 'story.yaml:1 and more.yaml' },
    ]);
  });

  test('what a file that cannot be read may have held is not missed', async () => {
    expect(await problemsOf({ 'story.yaml': EVENTS, 'more.yaml': `${ABOUT}\t- x\n` })).toEqual([
      'more.yaml:22 «\t» A tab indents this line; YAML does not take tabs.',
    ]);
  });

  test('no story, and more than one that it might be', async () => {
    expect(await problemsOf({ 'a.jsonl': FLOOD })).toEqual(['story.yaml:1 «» There is no story here.']);
    const two = await compiled({ 'a.yaml': ABOUT, 'b.yaml': EVENTS });
    expect(two.result.problems).toMatchObject([{ file: 'story.yaml', found: 'a.yaml, b.yaml' }]);
    const places = await storyFolder();
    await mkdir(path.join(places.folder, 'empty'));
    expect((await compileIn({ ...places, folder: path.join(places.folder, 'empty') })).ok).toBe(false);
    const nowhere = await compileIn({ ...places, folder: path.join(places.folder, 'nowhere') });
    expect(nowhere.problems).toMatchObject([{ what: 'There is no story here.', found: 'no folder nowhere' }]);
  });

  test('a story without events', async () => {
    const found = await problemsOf({ 'story.yaml': ABOUT });
    expect(found).toEqual(['story.yaml:1 «title» The key “events” is missing.']);
  });
});
