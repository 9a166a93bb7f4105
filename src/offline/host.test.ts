import { expect, test } from 'vitest';
import { askHost } from './host.ts';

const LIST = { format: 'dateline-offline', version: 'ab', folder: null, files: [] };
const ask = (answer: () => Response) => askHost(async () => answer(), 'https://host.example/', 1000);

test('a list is taken as it is', async () => {
  expect(await ask(() => Response.json(LIST))).toEqual({ kind: 'list', list: LIST });
});

test.each([
  ['no longer there', () => new Response('', { status: 404 })],
  ['a page in its place', () => new Response('<!doctype html>')],
  ['built without', () => Response.json({ ...LIST, version: null })],
])('%s: gone', async (_what, answer) => {
  expect((await ask(answer)).kind).toBe('gone');
});

test.each([
  ['an error of the server', () => new Response('', { status: 503 })],
  ['a file half written', () => new Response('{"format":"dateline-off')],
  ['a list that names what lies outside', () =>
    Response.json({ ...LIST, files: [{ path: '../x', bytes: 1, hash: '0'.repeat(32) }] })],
  ['no network', () => {
    throw new TypeError('failed');
  }],
])('%s: away', async (_what, answer) => {
  expect((await ask(answer)).kind).toBe('away');
});
