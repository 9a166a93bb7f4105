import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml, writeYaml } from './yaml.ts';
import type { YamlValue } from './yaml.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '~', 'null', '- x', 'a: b', '#', ' x ', 'a\nb', '*x', '&x', '---', '2016', '[1..2]', '{a,b}'),
  fc.lorem({ maxCount: 60 }),
);
const value = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, text, fc.array(tie('value')), fc.dictionary(text, tie('value'))),
})).value;

describe('writing YAML', () => {
  test('what is written is read back as it was', () => {
    fc.assert(
      fc.property(fc.dictionary(text, value, { minKeys: 1 }), (written) => {
        const file = readYaml(writeYaml(written, 'A heading\nof two lines'));
        expect(file.faults).toEqual([]);
        expect(JSON.stringify(file.value)).toBe(JSON.stringify(written));
      }),
    );
  });

  test('a remark stands behind its value and does not end early', () => {
    const story = { events: [{ id: 'a', date: '-0484~' }] };
    const yaml = writeYaml(story, '', [{ path: ['events', 0, 'date'], text: 'c. 485\u2028 BC\n- evil: x' }]);
    expect(yaml).toBe('events:\n  - id: a\n    date: -0484~ # c. 485 BC - evil: x\n');
    expect(readYaml(yaml).value).toEqual(story);
  });
});
