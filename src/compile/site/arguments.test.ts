import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SEEDS } from '../compileStory.ts';
import { WrongValue, siteArguments, usageOf } from './arguments.ts';

test('nothing said: the story that ships', () => {
  expect(siteArguments('start', [])).toEqual({
    command: 'start',
    folder: SEEDS,
    strict: false,
    offline: true,
    out: null,
    port: null,
    host: null,
    site: null,
    pages: null,
  });
});

test('everything said, in any order', () => {
  const folder = path.resolve('/my story');
  const args = ['--port', '5000', folder, '--strict', '--host=0.0.0.0'];
  expect(siteArguments('dev', args)).toMatchObject({ folder, strict: true, port: 5000, host: '0.0.0.0' });
  expect(siteArguments('build', ['--out', path.resolve('/public html')])).toMatchObject({
    out: path.resolve('/public html'),
  });
});

test('the site’s address and how many pages', () => {
  const given = siteArguments('build', ['--site', 'https://example.org/t', '--pages', '0']);
  expect(given).toMatchObject({ site: 'https://example.org/t/', pages: 0 });
  expect(() => siteArguments('start', ['--site', 'example.org'])).toThrow(WrongValue);
});

describe('called in the wrong way', () => {
  test.each([
    ['an unknown option', 'build', ['--chekc']],
    ['an option of another command', 'build', ['--port', '5000']],
    ['two folders', 'dev', ['one', 'two']],
    ['a port that is no number', 'dev', ['--port', 'abc']],
    ['a port out of range', 'dev', ['--port', '70000']],
    ['a number of pages that is none', 'build', ['--pages', 'many']],
    ['an option without its value', 'build', ['--out']],
  ] as const)('%s', (_name, command, args) => {
    expect(siteArguments(command, args)).toBeNull();
  });
});

test('readers keep what is built, unless it is said that they do not', () => {
  expect(siteArguments('build', [])).toMatchObject({ offline: true });
  expect(siteArguments('build', ['--no-offline'])).toMatchObject({ offline: false });
  expect(siteArguments('dev', ['--no-offline'])).toBeNull();
});

test('the usage names the options of the command', () => {
  expect(usageOf('start')).toMatch(/^Usage: npm start -- \[folder\]/);
  expect(usageOf('build')).not.toMatch(/--port/);
});
