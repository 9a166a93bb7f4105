// npm start: compile the seeds, build the explorer, serve it and print its address.
import { run, tool } from './run.mjs';

const steps = [
  ['Compiling the seeds', [tool('tsx'), 'src/compile/cli.ts']],
  ['Building the explorer', [tool('vite'), 'build', '--logLevel', 'warn']],
];
for (const [title, command] of steps) {
  console.log(`${title} …`);
  const code = await run(command);
  if (code !== 0) process.exit(code);
}
// Takes the next free port when the usual one is taken, and prints the address.
process.exit(await run([tool('vite'), 'preview', ...process.argv.slice(2)]));
