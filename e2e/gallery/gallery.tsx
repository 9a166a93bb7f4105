/**
 * The explorer with every scene of the layout's tests: `/e2e/gallery/` lists them, `?scene=<name>`
 * shows one, with the explorer's own parameters beside it. For development and tests only.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/explorer/App.tsx';
import { createQueryClient, storyQuery } from '../../src/explorer/data/storyQueries.ts';
import { SCENES } from '../../src/timeline/scenes/index.ts';
import type { Scene } from '../../src/timeline/scenes/scene.ts';
import { parseAddress, writeAddress } from '../../src/view/address.ts';
import { storyOf } from './storyOf.ts';

/** A scene's way of looking, as the explorer's own parameters; what the link says itself comes first. */
function addressOf({ table, options }: Scene): string {
  const { view, problems } = parseAddress(location.search);
  if (problems.length > 0 || writeAddress(view) !== '') return location.href;
  const asked = writeAddress({
    ...view,
    event: options.chosen ?? null,
    actors: options.actor === undefined ? [] : [options.actor],
    window: options.window ?? null,
    scale: options.scale === table.scale ? null : (options.scale ?? null),
  });
  return `?scene=${name}${asked.replace('?', '&')}`;
}

const name = new URLSearchParams(location.search).get('scene');
const scene = SCENES.find((candidate) => candidate.name === name);
const root = createRoot(document.getElementById('root') ?? document.body);

if (scene) {
  history.replaceState(null, '', addressOf(scene));
  const client = createQueryClient();
  const base = document.baseURI;
  client.setQueryData(storyQuery(base).queryKey, storyOf(scene.table));
  root.render(
    <StrictMode>
      <App client={client} base={base} />
    </StrictMode>,
  );
} else {
  root.render(
    <main>
      <h1>Scenes</h1>
      <ul>
        {SCENES.map((each) => (
          <li key={each.name}>
            <a href={`?scene=${each.name}`}>{each.name}</a>
          </li>
        ))}
      </ul>
    </main>,
  );
}
