/** The guide, followed to the letter: its files are saved, its commands run, its promises looked for. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { addressOf, run } from './authoring/commands.ts';
import type { Running } from './authoring/commands.ts';
import { readGuide } from './authoring/readGuide.ts';
import type { Step } from './authoring/readGuide.ts';

test('seeds/README.md leads from two articles to a page, and every command in it works', async ({ page }) => {
  test.setTimeout(240_000);
  const steps = readGuide(await readFile(new URL('../seeds/README.md', import.meta.url), 'utf8'));
  const folder = await mkdtemp(path.join(tmpdir(), 'my stories – '));
  const walk: Walk = { folder, page, running: null };
  try {
    for (const step of steps) await test.step(titleOf(step), () => follow(step, walk));
  } finally {
    await walk.running?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  expect(new Set(steps.map(({ kind }) => kind)).size).toBe(5);
});

interface Walk {
  readonly folder: string;
  readonly page: Page;
  running: Running | null;
}

function titleOf(step: Step): string {
  if (step.kind === 'run') return step.command;
  return step.kind === 'save' ? step.file : `${step.kind}: ${step.lines[0]}`;
}

async function follow(step: Step, walk: Walk): Promise<void> {
  if (step.kind === 'run') return runs(step.command, walk);
  if (step.kind === 'save') return saves(path.join(walk.folder, step.file), step.edit);
  const overlay = walk.page.locator('vite-error-overlay');
  for (const line of step.lines) {
    if (step.kind === 'output') expect(walk.running?.output()).toContain(line);
    else if (step.kind === 'overlay') await expect(overlay).toContainText(line);
    else await expect(walk.page.getByRole('button', { name: line }).first()).toBeVisible();
  }
  if (step.kind === 'page') await expect(overlay).toHaveCount(0);
}

async function runs(command: string, walk: Walk): Promise<void> {
  await walk.running?.stop();
  const running = run(command, walk.folder);
  walk.running = running;
  if (!/^npm (?:start|run dev)\b/.test(command)) {
    expect(await running.ended, running.output()).toBe(0);
    return;
  }
  await walk.page.goto(await addressOf(running));
}

async function saves(file: string, edit: (before: string) => string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, edit(await readFile(file, 'utf8').catch(() => '')));
}
