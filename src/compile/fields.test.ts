import { expect, test } from 'vitest';
import { checkWebAddress } from './fields.ts';
import type { Finding, Report } from './problem.ts';

/** The mend of what is found wrong with an address; null when nothing is. */
function mendOf(url: string): string | null {
  const findings: Finding[] = [];
  const report = { error: (_spot: unknown, finding: Finding) => void findings.push(finding) };
  checkWebAddress(url, [], report as Report);
  expect(findings.length).toBeLessThan(2);
  return findings[0]?.mend ?? null;
}

test.each([
  ['fire.jpg', 'https://example.org/fire.jpg'],
  ['photos/fire day.JPG', 'https://example.org/day.JPG'],
  ['\ud800 fire.png', 'https://example.org/fire.png'],
  ['../gazette.txt', 'https://example.org/gazette.txt'],
  [String.raw`C:\Photos\fire.png`, 'https://example.org/fire.png'],
  ['file:///photos/fire.mp4', 'https://example.org/fire.mp4'],
])('%s is a file, which has to be put on the web', (url, example) => {
  expect(mendOf(url)).toBe(`Put the file on the web and write its address there, as in “${example}”.`);
});

test.each(['example.org', 'gazette.md', 'example.org/fire.jpg', 'www.example.org:8080/a/plan.pdf'])(
  '%s lacks only the beginning',
  (url) => {
    expect(mendOf(url)).toBe(`Write “https://${url}”.`);
  },
);

test('an address is none of them', () => {
  expect(mendOf('https://example.org/fire.jpg')).toBeNull();
  expect(mendOf('https://example.org/fire day.jpg')).toMatch(/^Write the whole address/);
});
