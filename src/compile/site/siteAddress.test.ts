import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { holdPort, noSiteAddress, siteAddress } from './siteAddress.ts';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/t', 'https://example.org/t/'],
  ['HTTP://example.org:8080/a/b/index.html', 'http://example.org:8080/a/b/'],
  ['https://example.org/die brücke/', null],
  ['https://example.org/die%20br%C3%BCcke', 'https://example.org/die%20br%C3%BCcke/'],
  ['example.org', null],
  ['ftp://example.org/', null],
  ['https://', null],
  ['https://example.org/?page=1', null],
  ['https://example.org/#top', null],
  ['https://me:secret@example.org/', null],
])('%s is found at %s', (given, address) => {
  expect(siteAddress(given)).toBe(address);
});

test('what is no address says what is one', () => {
  expect(noSiteAddress('example.org')).toMatch(/example\.org.*\n.*\n.*--site https:/);
});

test('who comes to a port that is held is sent away, and keeps nobody waiting', async () => {
  const held = await holdPort(47_321, 'localhost');
  const early = connect({ port: held.port, host: 'localhost' });
  await once(early, 'close');
  await held.release();
  await (await holdPort(held.port, 'localhost')).release();
});

test('a port that is held is nobody else’s until it is let go', async () => {
  const first = await holdPort(47_301, 'localhost');
  const second = await holdPort(first.port, 'localhost');
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.release(), second.release()]);
  const again = await holdPort(first.port, 'localhost');
  expect(again.port).toBe(first.port);
  await again.release();
});
