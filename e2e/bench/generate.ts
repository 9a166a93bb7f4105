/**
 * Writes a generated story: node --import tsx e2e/bench/generate.ts <events> <folder> [seed]
 *
 * The same number and seed give the same bytes everywhere. Compile it like any other:
 * npm run compile -- <folder>
 */
import { writeStory } from './generate/writeStory.ts';

const [count, folder, seed = '1'] = process.argv.slice(2);
const events = Number(count?.replaceAll(/[,_]/g, ''));
if (!Number.isInteger(events) || events < 1 || folder === undefined || !Number.isInteger(Number(seed))) {
  console.error('Usage: node --import tsx e2e/bench/generate.ts <events> <folder> [seed]');
  process.exitCode = 2;
} else {
  const bytes = await writeStory({ events, folder, seed: Number(seed) });
  console.log(`${folder}: ${events} events, ${(bytes / 1e6).toFixed(1)} MB`);
}
