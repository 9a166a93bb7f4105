import { expect, test } from 'vitest';
import { boxedCss, overPageCss } from './boxedCss.ts';

test.each([
  [":root:not([data-theme='light']) { color: red }", ".room:not([data-theme='light']) { color: red }"],
  ['html{a:b}body,h1{c:d}', '.room{a:b}.room,h1{c:d}'],
  ['.dialog-body { a: b }', '.dialog-body { a: b }'],
  ['@media (max-width: 719.98px) and (orientation: portrait) { a { b: c } }',
    '@container dateline (max-width: 719.98px) and (orientation: portrait) { a { b: c } }'],
  ['@media (pointer: coarse) { a { b: c } }', '@media (pointer: coarse) { a { b: c } }'],
  ['a { height: calc(100dvh - 2.5rem); width: .5rem; top: 18vh }', 'a { height: calc(100cqh - 40px); width: 8px; top: 18cqh }'],
  ['/* of :root */a{b:c}', 'a{b:c}'],
])('%s', (page, box) => {
  expect(boxedCss(page)).toBe(box);
});

test('what mixes the box with the screen cannot be said of a box', () => {
  expect(() => boxedCss('@media (pointer: coarse), (max-width: 10px) { a { b: c } }')).toThrow(/box/);
});

test('over the page the window decides', () => {
  const css = '@media (max-height: 480px) { dialog { max-height: 100dvh } }';
  expect(overPageCss(css)).toBe(css);
});
