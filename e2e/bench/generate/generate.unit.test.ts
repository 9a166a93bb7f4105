import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileStory, placesOf } from '../../../src/compile/compileStory.ts';
import { seeded, skewed } from './random.ts';
import { storyEvents, writeStory } from './writeStory.ts';

test('the same number and seed give the same events, another seed others', () => {
  const events = JSON.stringify([...storyEvents(50, 1)]);
  expect(JSON.stringify([...storyEvents(50, 1)])).toBe(events);
  expect(JSON.stringify([...storyEvents(50, 2)])).not.toBe(events);
});

test('the sequence of a seed is the same on every machine', () => {
  const random = seeded(7);
  const rank = skewed(1000, 3);
  const drawn = [random.below(1000), random.between(5, 9), Math.round(random.exponential(100)), rank(random)];
  expect(drawn).toMatchInlineSnapshot(`
    [
      11,
      5,
      377,
      162,
    ]
  `);
});

test('few actors take part in much, many in little; ids are each used once', () => {
  const events = [...storyEvents(2000, 1)];
  const parts = new Map<string, number>();
  for (const event of events) {
    for (const actor of event['took_part'] as string[]) parts.set(actor, (parts.get(actor) ?? 0) + 1);
  }
  const counts = [...parts.values()].toSorted((a, b) => b - a);
  expect(counts[0]).toBeGreaterThan(200);
  expect(counts[counts.length >> 1]).toBeLessThan(40);
  expect(new Set(events.map((event) => event['id'])).size).toBe(2000);
});

test('what is written compiles without an error', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'generated-'));
  try {
    await writeStory({ events: 300, folder });
    const { ok, problems, summary } = await compileStory(placesOf(folder));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ok).toBe(true);
    expect(summary?.events).toBe(300);
    expect(summary?.excerpts).toBeGreaterThan(10);
    const lines = (await readFile(path.join(folder, 'events.jsonl'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(300);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
