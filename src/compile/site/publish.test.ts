/** What is written for hosts and in the documentation is what the commands take. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../givenFolder.ts';
import { readYaml } from '../yaml.ts';
import { siteArguments } from './arguments.ts';

const text = (file: string) => readFile(path.join(ROOT, file), 'utf8');

/** The words behind `npm run build --`. */
function argumentsIn(file: string): string[] {
  const call = /npm run build -- ([^\n]+)/.exec(file)?.[1] ?? '';
  return call.replaceAll('"', ' ').trim().split(/\s+/);
}

test('the workflow for GitHub Pages builds what it uploads', async () => {
  const workflow = await text('.github/workflows/publish.yml');
  expect(readYaml(workflow).faults).toEqual([]);
  expect(siteArguments('build', argumentsIn(workflow))?.out).toBe(path.resolve('_site'));
  expect(workflow).toMatch(/path: _site$/m);
});

test.each(['README.md', 'seeds/README.md'])('%s names no command that there is not', async (file) => {
  const { scripts } = JSON.parse(await text('package.json')) as { scripts: Record<string, string> };
  const named = [...(await text(file)).matchAll(/\bnpm (?:run ([a-z]+)|(start|test))\b/g)];
  expect(named.length).toBeGreaterThan(5);
  expect(named.map(([, run, short]) => run ?? short ?? '').filter((name) => !(name in scripts))).toEqual([]);
});
