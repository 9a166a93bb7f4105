import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { tableOf } from '../../timeline/testing/tables.ts';
import { en } from '../../words/en.ts';
import { plural } from '../../words/numbers.ts';
import { ActorFilter } from './ActorFilter.tsx';

const { actors } = tableOf([{ edtf: '2024', tookPart: ['Anna'] }]);

function rendered(about: ((count: string) => string) | null): string {
  return renderToStaticMarkup(
    <ActorFilter
      actors={actors}
      rows={[{ actor: 0, depth: 0, hue: 0, count: 1234 }]}
      hidden={0}
      centres={[10]}
      rowHeight={24}
      top={0}
      gutter={196}
      chosen={[]}
      match={null}
      words={en.timeline}
      tabStop={-1}
      count={(value) => value.toLocaleString('en-GB')}
      about={about}
      plural={(forms, value) => plural(forms, value, en)}
      onToggle={() => undefined}
      onMatch={() => undefined}
      onMore={() => undefined}
    />,
  );
}

test('that a count is an estimate is both seen and heard', () => {
  const estimated = rendered((count) => `about ${count}`);
  expect(estimated).toContain('>about 1,234<');
  expect(estimated).toContain('>about 1,234 events<');
  expect(rendered(null)).toContain('>1,234 events<');
});
