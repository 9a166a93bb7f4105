/**
 * npm run bench: Dateline beside its peers, a skeleton page and pages without any library, all with the
 * same events, in one go, in headless Chromium. `npm run bench -- --help` lists the options.
 *
 * Absolute times depend on the machine; trust the ratios.
 */
import path from 'node:path';
import { environment, markdown, writeReport } from './report/write.ts';
import type { StoryResult } from './report/tables.ts';
import { buildPage } from './run/buildPages.ts';
import { startHost } from './run/host.ts';
import { installPeers, peerVersions } from './run/installPeers.ts';
import { USAGE, optionsOf } from './run/options.ts';
import type { Options } from './run/options.ts';
import { chromiumVersion, runRounds } from './run/rounds.ts';
import { CACHE, plansOf, prepare } from './run/stories.ts';
import { SUBJECTS } from './run/subjects.ts';

async function run(options: Options): Promise<void> {
  let subjects = SUBJECTS.filter(({ key }) => options.subjects.includes(key));
  if (subjects.some(({ kind }) => kind === 'peer') && !installPeers()) {
    console.log('The peers could not be installed (see above): they are left out.');
    subjects = subjects.filter(({ kind }) => kind !== 'peer');
  }
  const host = await startHost();
  const plans = plansOf(options);
  for (const { key, title, page } of subjects) {
    if (page === null) continue;
    console.log(`Building the page of ${title}`);
    const folder = path.join(CACHE, 'pages', key);
    await buildPage(page, folder);
    for (const { name } of plans) host.show(`${name}/${key}`, folder);
  }
  const where = environment(await chromiumVersion(), peerVersions());
  const results: StoryResult[] = [];
  let files: readonly string[] = [];
  for (const plan of plans) {
    const say = (what: string): void => console.log(`${plan.title}: ${what}`);
    const story = await prepare(plan, options, subjects, host, say);
    results.push({ story, subjects: await runRounds(plan.name, subjects, options.rounds, host, say) });
    // After every story, so that a run that is broken off leaves what it has.
    files = await writeReport(CACHE, results, options, where);
  }
  await host.close();
  console.log(`\n${markdown(results, options, where)}\n${files.join('\n')}`);
}

try {
  const options = optionsOf(process.argv.slice(2));
  if (options) await run(options);
  else console.log(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
