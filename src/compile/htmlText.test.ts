/** Invented pieces of markup, of the kinds that articles and imported timelines hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlLinks, htmlToText } from './htmlText.ts';

describe('text of HTML', () => {
  test('block elements are paragraphs, a blank line apart', () => {
    expect(htmlToText('<h1>Bridge closed</h1><p>On Monday\n  the bridge\tclosed.</p>\n\n<p>It is old.')).toBe(
      'Bridge closed\n\nOn Monday the bridge closed.\n\nIt is old.',
    );
  });

  test('inline elements part nothing, a break parts lines', () => {
    expect(htmlToText('The <b>new</b> <i>ferry</i>man<span>ages</span>.<br>Daily.')).toBe(
      'The new ferrymanages.\nDaily.',
    );
  });

  test('list items and table rows are lines', () => {
    expect(htmlToText('Aboard:<ul><li>salt<li>wool<ol><li>raw</li></ol></ul>Ashore')).toBe(
      'Aboard:\n\nsalt\nwool\nraw\n\nAshore',
    );
    expect(htmlToText('<table><tr><th>Port</th><th>Year</th></tr><tr><td>Ostend<td>1601</table>')).toBe(
      'Port\tYear\nOstend\t1601',
    );
  });

  test('entities are decoded once, white space that is not ASCII stays', () => {
    expect(htmlToText('Caf&eacute; &amp; &#8220;bar&#x201d; &amp;lt; 3&nbsp;km &unheardof;')).toBe(
      'Café & “bar” &lt; 3\u00a0km &unheardof;',
    );
  });

  test('no head, script, style or template is text, however it is closed', () => {
    const markup = `<!doctype html><html><head><title>Tab &lt;/b></title><style>p {}</style>
      <script>if (1 < 2) document.write("<p>no</p>")</script></head>
      <body>Yes<template>no<template>no</template>no</template><!-- no --> and <noscript><p>no</noscript>yes
      <iframe src="x">no</iframe></body></html>`;
    expect(htmlToText(markup)).toBe('Yes and yes');
    expect(htmlToText('Kept<script>never closed')).toBe('Kept');
  });

  test('a less-than sign that opens no tag is text', () => {
    expect(htmlToText('if 3 < 4 and a<b> then')).toBe('if 3 < 4 and a then');
    expect(htmlToText('an end <')).toBe('an end <');
  });

  test('preformatted text keeps its lines', () => {
    expect(htmlToText('<p>As sent:</p><pre>\nSTOP\n  ARRIVED  \n</pre>after')).toBe(
      'As sent:\n\nSTOP\n  ARRIVED\n\nafter',
    );
  });

  test('no NUL is kept', () => {
    expect(htmlToText('a\0b')).toBe('ab');
  });
});

describe('links of HTML', () => {
  test('pages with their words, media with what they say instead', () => {
    const markup = `<p>See <a href=" https://example.org/a?x=1&amp;y=2 ">the <b>log</b>\nbook</a>
      <img src="/mast.png" alt="A mast"><video><source src="sail.mp4"></video><a name="here">no</a>`;
    expect(htmlLinks(markup)).toEqual([
      { address: 'https://example.org/a?x=1&y=2', words: 'the log book', kind: 'page' },
      { address: '/mast.png', words: 'A mast', kind: 'media' },
      { address: 'sail.mp4', words: '', kind: 'media' },
    ]);
  });

  test('a link that is not closed ends at the next one or at the end', () => {
    expect(htmlLinks('<a href="a">one <a href="b">two').map(({ words }) => words)).toEqual(['one', 'two']);
  });
});

describe('any text at all', () => {
  const PIECES = `<p> </p> <pre> </pre>
    <li> <ul> </ul> <td> <template> </template> <br > <a/href=x> </a> <svg>
    <script> </script> <!-- &#0; \0 \u{1F6A2} " word`.split(/\s+/);
  const markup = fc.array(fc.constantFrom(...PIECES, ' ', '\n')).map((pieces) => pieces.join(''));

  test('comes out without blank ends, without three line ends in a row', () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), (input) => {
        const text = htmlToText(input);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n{3}/);
        expect(text).not.toContain('\0');
      }),
    );
  });

  test('plain words are left as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäß.,;-]{1,9}( [a-zäß.,;-]{1,9}){0,5}$/), (words) => {
        expect(htmlToText(words)).toBe(words);
        expect(htmlToText(`<div><p>${words}</p></div>`)).toBe(words);
      }),
    );
  });

  test('two hundred thousand nested elements are read', () => {
    const depth = 200_000;
    expect(htmlToText(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`)).toBe('deep');
    expect(htmlToText(`${'<table><tr><td>'.repeat(depth)}deep`)).toBe('deep');
    expect(htmlLinks(`${'<a href=x>'.repeat(depth)}deep`)).toHaveLength(depth);
    expect(htmlToText(`<pre>${'\n<!---->'.repeat(depth)}${' '.repeat(depth)}deep`)).toBe('deep');
  });
});
