import { describe, expect, test } from 'vitest';
import { lineWithAddresses, plainLine, plainText, webAddress } from './markup.ts';

describe('words of a text that may be markup', () => {
  test('a text without markup keeps its lines, whatever signs it has', () => {
    expect(plainText(' Oak & iron,\n3 < 4\n')).toBe('Oak & iron,\n3 < 4');
  });

  test('markup is read as a browser reads it', () => {
    expect(plainText('Oak &amp;\niron<br>and <b>tar</b>')).toBe('Oak & iron\nand tar');
    expect(plainLine('<p>Oak</p><p>iron</p>')).toBe('Oak iron');
  });

  test('addresses of links stand behind the words, each once, unless they are the words', () => {
    const page = 'https://example.org/a';
    expect(lineWithAddresses(`By <a href="${page}">Boye</a> &amp; <a href="${page}">Co</a>`)).toBe(
      `By Boye & Co (${page})`,
    );
    expect(lineWithAddresses(`<a href="${page}">${page}</a>`)).toBe(page);
    expect(lineWithAddresses('<a href="mailto:a@example.org">Boye</a>')).toBe('Boye');
  });
});

describe('addresses', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    [' http://example.org ', 'http://example.org'],
    ['//example.org/a.png', 'https://example.org/a.png'],
    ['www.example.org/a', 'https://www.example.org/a'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['examples/pier.jpg', null],
    ['/static/pier.jpg', null],
    ['../pier.jpg', null],
    ['pier.jpg', null],
    ['#event-pier', null],
    ['mailto:a@example.org', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['', null],
  ])('%s', (written, expected) => {
    expect(webAddress(written)).toBe(expected);
  });
});
