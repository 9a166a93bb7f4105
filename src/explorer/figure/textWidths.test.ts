import { afterEach, expect, test, vi } from 'vitest';
import { measureInTable } from '../../timeline/measure.ts';
import { TextWidths } from './textWidths.ts';

afterEach(() => vi.unstubAllGlobals());

test('texts of the table stay as wide as they were when fonts come; others are measured anew', () => {
  const context = { font: '', measureText: () => ({ width: 77 }) };
  const browser = { createElement: () => ({ getContext: () => context }) };
  vi.stubGlobal('document', browser);
  const widths = new TextWidths();
  const { measure } = widths;
  expect(measure('Talks', 'label')).toBe(measureInTable('Talks', 'label'));
  expect(widths.fontsCame()).toBe(false);
  expect(widths.measure).toBe(measure);
  expect(measure('переговоры', 'label')).toBe(77);
  expect(widths.fontsCame()).toBe(true);
  expect(widths.measure).not.toBe(measure);
  expect(widths.measure('Talks', 'label')).toBe(measureInTable('Talks', 'label'));
});
