import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { compileStory, placesOf } from '../compile/compileStory.ts';
import { runImport } from '../compile/import/runImport.ts';
import { compileIn, storyFolder } from '../compile/testing/storyFolder.ts';
import type { Manifest } from '../model/bundle.ts';
import type { StoryExtract } from './extract.ts';
import { storyJsonOf } from './storyJson.ts';
import { hostileText } from './testing/hostile.ts';
import { HARBOUR, extractOf, oneEvent, shippedStory } from './testing/shippedStory.ts';

/** Exported, imported and compiled anew. */
async function andBack(
  json: string,
): Promise<{ readonly extract: StoryExtract; readonly manifest: Manifest }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [from, to] = [path.join(folder, 'taken.json'), path.join(folder, 'story')];
  await writeFile(from, json);
  const { files } = await runImport({ from, to, choices: {}, now: 0 });
  expect(files).toContain('story.yaml');
  const compiled = await compileStory(placesOf(to), { from: to });
  expect(compiled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const manifest = JSON.parse(
    await readFile(path.join(placesOf(to).output, 'story.json'), 'utf8'),
  ) as Manifest;
  return { extract: extractOf(manifest), manifest };
}

/** Everything but where the passages stand in their articles, of which only they are there. */
function told({ table, details }: StoryExtract) {
  const { place: _place, ...columns } = table;
  return {
    ...columns,
    articles: table.articles.map(({ sha256: _sha256, ...article }) => article),
    details: details.map((detail) => ({
      ...detail,
      excerpts: detail.excerpts.map(({ position: _position, ...excerpt }) => excerpt),
    })),
  };
}

test('what is taken away and imported is the same story', async () => {
  const shipped = shippedStory();
  const { extract, manifest } = await andBack(storyJsonOf(shipped));
  expect(told(extract)).toEqual(told(shipped));
  expect(manifest.site).toBeUndefined();
});

test('former ids come along, and another story does as well', async () => {
  const places = await storyFolder();
  expect((await compileIn(places)).ok).toBe(true);
  const manifest = JSON.parse(await readFile(path.join(places.output, 'story.json'), 'utf8')) as Manifest;
  const bridge = extractOf(manifest);
  const back = await andBack(storyJsonOf(bridge));
  expect(told(back.extract)).toEqual(told(bridge));
  const { labels } = back.manifest.chunks!;
  expect('inline' in labels && labels.inline.formerly).toEqual({ collapse: 'fall' });
});

test('of a part only those come along who are in it, with their groups, and the latest article', async () => {
  const shipped = shippedStory();
  const row = shipped.table.id.indexOf('bangkok-talks');
  const { table } = shipped;
  const part: StoryExtract = {
    ...shipped,
    table: {
      ...table,
      length: 1,
      place: table.place.slice(row, row + 1),
      from: table.from.slice(row, row + 1),
      to: table.to.slice(row, row + 1),
      date: [table.date[row]!],
      basis: [table.basis[row]!],
      status: [table.status[row]!],
      importance: table.importance.slice(row, row + 1),
      excerpts: table.excerpts.slice(row, row + 1),
      lane: table.lane.slice(row, row + 1),
      tookPart: [table.tookPart[row]!],
      affected: [table.affected[row]!],
      articlesOf: [table.articlesOf[row]!],
      tagsOf: [table.tagsOf[row]!],
      id: [table.id[row]!],
      headline: [table.headline[row]!],
    },
    details: [shipped.details[row]!],
  };
  const { extract } = await andBack(storyJsonOf(part));
  expect(extract.table.actors.map(({ id }) => id)).toEqual([
    'united-states',
    'jake-sullivan',
    'china',
    'wang-yi',
  ]);
  expect(extract.table.date).toEqual(part.table.date);
  expect(extract.table.toldOn).toBe(table.toldOn);
  expect(extract.details[0]?.excerpts.map(({ quote }) => quote)).toEqual(
    part.details[0]?.excerpts.map(({ quote }) => quote),
  );
});

test('southern seasons stay southern', () => {
  const spring = {
    from: Date.UTC(2031, 8, 1),
    to: Date.UTC(2031, 11, 1),
    precision: 'season',
    season: 21,
  } as const;
  const json = storyJsonOf(oneEvent({ date: { kind: 'single', edtf: '2031-21', part: spring } }));
  expect(JSON.parse(json)).toMatchObject({ seasons: 'southern' });
  expect(JSON.parse(storyJsonOf(HARBOUR))).not.toHaveProperty('seasons');
});

test('any texts are valid JSON', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (headline, summary) => {
      const { events } = JSON.parse(storyJsonOf(oneEvent({ headline, detail: { summary } }))) as {
        readonly events: readonly { readonly headline: string }[];
      };
      expect(events[0]?.headline).toBe(headline.replace(/\p{Surrogate}/gu, '\uFFFD'));
    }),
  );
});
