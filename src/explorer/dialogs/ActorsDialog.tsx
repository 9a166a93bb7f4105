/** Everybody who took part, members under their groups. */
import { useMemo, useState } from 'react';
import { hues } from '../../timeline/hues.ts';
import { joins, toggled, type Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { actorsByGroup } from './actorsByGroup.ts';
import { Dialog } from './Dialog.tsx';
import { FilterList } from './FilterList.tsx';

export default function ActorsDialog({ table, selection, view, navigate, onClose }: Pieces & { readonly onClose: () => void }) {
  const { actorDialog } = useStrings().page;
  const [query, setQuery] = useState('');
  const actors = useMemo(() => actorsByGroup(table, query), [table, query]);
  const hueOf = useMemo(() => hues(table), [table]);
  return (
    <Dialog title={actorDialog.title} onClose={onClose}>
      <FilterList
        entries={actors.map(({ actor, depth }) => {
          const { id, name } = table.actors[actor]!;
          return { id, name, count: selection.actorCounts[actor] ?? 0, depth, hue: hueOf[actor] ?? 0 };
        })}
        chosen={view.actors}
        onToggle={(id) => navigate({ actors: toggled(view.actors, id) })}
        query={query}
        onQuery={setQuery}
        search={actorDialog.search}
        none={actorDialog.none}
        lang={table.lang}
        match={joins(view) ? view.match : null}
        onMatch={(match) => navigate({ match })}
      />
    </Dialog>
  );
}
