// Preloaded into a process that is measured: leaves its peak memory, bytes, in the file that it is told.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.DATELINE_BENCH_PEAK;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
