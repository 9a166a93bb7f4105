import { execFileSync } from 'node:child_process';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decode, readSource, readText } from './readSource.ts';
import { emptyFolder } from './testing/imports.ts';

const utf16 = (text: string, mark: number[], swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
};

test.each([
  ['UTF-8', Buffer.from('é,b\nc')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFé,b\nc')],
  ['CRLF', Buffer.from('é,b\r\nc')],
  ['CR', Buffer.from('é,b\rc')],
  ['UTF-16, little end first', utf16('é,b\r\nc', [0xff, 0xfe], false)],
  ['UTF-16, big end first', utf16('é,b\nc', [0xfe, 0xff], true)],
])('%s', (_, bytes) => expect(decode(bytes, 'a.csv')).toBe('é,b\nc'));

test.each([
  ['Latin-1', Buffer.from('a\nb,\xe9\n', 'latin1'), /^a\.csv:2: this is not UTF-8/],
  ['cut in the middle of a character', Buffer.from('a,é').subarray(0, 3), /^a\.csv:1: this is not UTF-8/],
  ['NUL', Buffer.from('a\n\n\0b'), /^a\.csv:3: there is a NUL character/],
  ['UTF-16 without a mark', Buffer.from('a,b', 'utf16le'), /NUL character/],
  ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0xff, 0xfe]), /^a\.csv:1: .*no text file/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /^a\.csv:3: .*no text file/],
  ['half of UTF-16', utf16('a\ud800', [0xff, 0xfe], false), /not UTF-16/],
])('%s is refused', (_, bytes, message) => expect(() => decode(bytes, 'a.csv')).toThrow(message));

test('what is too large is not read', async () => {
  const file = path.join(await emptyFolder(), 'large.csv');
  const handle = await open(file, 'w');
  await handle.truncate(385e6);
  await handle.close();
  await expect(readText(file)).rejects.toThrow(/has 385 MB; at most 384 MB/);
});

test('what is no file is not waited for', async () => {
  const folder = await emptyFolder();
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  await expect(readText(path.join(folder, 'pipe'))).rejects.toThrow(/is no file/);
  await expect(readSource(path.join(folder, 'none.csv'))).rejects.toThrow(/no such file or folder/);
});

test('of a folder, its files; links, folders and what cannot be read are named', async () => {
  const folder = await emptyFolder();
  const secret = path.join(await emptyFolder(), 'secret.csv');
  await writeFile(secret, 'secret');
  await symlink(secret, path.join(folder, 'link.csv'));
  await mkdir(path.join(folder, 'more'));
  await writeFile(path.join(folder, '.hidden'), 'x');
  await writeFile(path.join(folder, 'b.csv'), 'b');
  await writeFile(path.join(folder, 'a.csv'), 'a');
  await writeFile(path.join(folder, 'c.csv'), Buffer.from([0xff]));
  const { files, passedOver } = await readSource(folder);
  expect(files).toEqual([
    { name: 'a.csv', text: 'a' },
    { name: 'b.csv', text: 'b' },
  ]);
  expect(passedOver).toMatchObject([
    { name: 'c.csv', why: expect.stringContaining('not UTF-8') as string, isFolder: false },
    { name: 'link.csv', why: expect.stringContaining('link') as string, isFolder: false },
    { name: 'more', why: expect.stringContaining('not looked into') as string, isFolder: true },
  ]);
});
