// npm test: everything; npm run check: everything that needs no browser.
// Ends with the line "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { root, run, runUnseen, tool } from './run.mjs';

const reports = join(root, 'node_modules', '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const totals = { passed: 0, failed: 0 };
const failures = [];

/** A step that passes or fails as a whole; others may run beside it. */
async function step(title, command) {
  const { code, output } = await runUnseen(command);
  console.log(`\n— ${title}`);
  process.stdout.write(output);
  const ok = code === 0;
  totals[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(title);
}

/** A test runner that leaves a JSON report to be counted. */
async function suite(title, command, env, report, count) {
  console.log(`\n— ${title}`);
  const code = await run(command, env);
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`${title}: no report was written.`);
  }
  // A runner that fails without a failing test (no test found, a crash) is a failure of its own.
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  if (counted.failed > 0) failures.push(title);
}

/** @param env further variables */
function unitTests(zone, env = {}) {
  const report = join(reports, `unit-${zone.replace('/', '-')}.json`);
  const command = [
    tool('vitest'), 'run', '--config', '.config/vitest.config.ts', '--maxWorkers=100%',
    '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`,
  ];
  return suite(`Unit tests, ${zone}`, command, { TZ: zone, ...env }, report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  }));
}

async function endToEndTests() {
  const report = join(reports, 'e2e.json');
  const chromium = await findChromium();
  console.log(`\nChromium: ${chromium}`);
  const env = {
    DATELINE_CHROMIUM: chromium,
    DATELINE_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  await suite('End-to-end tests', [tool('playwright'), 'test', '-c', 'e2e'], env, report, (json) => ({
    passed: json.stats.expected + json.stats.flaky,
    failed: json.stats.unexpected,
  }));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

await Promise.all([
  step('public/ is what seeds/ compile to', [tool('tsx'), 'src/compile/cli.ts', '--check']),
  step('Types', [tool('tsc', 'typescript'), '-b']),
  step('Lint', [tool('oxlint'), '--type-aware', '--deny-warnings']),
]);
await unitTests('UTC');
await unitTests('Pacific/Auckland', { DATELINE_SECOND_ZONE: '1' });
if (!process.argv.includes('--no-browser')) {
  try {
    await endToEndTests();
  } catch (error) {
    console.error(`\n${error.message}`);
    failures.push('End-to-end tests');
    totals.failed += 1;
  }
}

if (failures.length > 0) console.error(`\nFailed: ${failures.join('; ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
