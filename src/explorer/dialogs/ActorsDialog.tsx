/** Everybody who took part, members under their groups. */
import { useMemo, useState } from 'react';
import { hues } from '../../timeline/hues.ts';
import { joins, toggled, type Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { actorsByGroup, actorsFound } from './actorsByGroup.ts';
import { Dialog } from './Dialog.tsx';
import { FilterList } from './FilterList.tsx';
import { nameFinder } from './folded.ts';

export default function ActorsDialog({ facts, selection, view, navigate, onClose }: Pieces & { readonly onClose: () => void }) {
  const { actorDialog } = useAllStrings().later;
  const [query, setQuery] = useState('');
  const find = useMemo(
    () => nameFinder(facts.actors.length, (actor) => [facts.actors[actor]!.name, ...facts.actors[actor]!.aliases]),
    [facts],
  );
  const entries = useMemo(
    () => (query.trim() === '' ? actorsByGroup(facts) : actorsFound(facts, find(query))),
    [facts, find, query],
  );
  const hueOf = hues(facts);
  return (
    <Dialog title={actorDialog.title} onClose={onClose}>
      <FilterList
        count={entries.length}
        entryAt={(index) => {
          const { actor, depth } = entries[index]!;
          const { id, name } = facts.actors[actor]!;
          return { id, name, count: selection.actorCounts[actor] ?? 0, depth, hue: hueOf[actor] ?? 0 };
        }}
        estimated={selection.estimated}
        chosen={view.actors}
        onToggle={(id) => navigate({ actors: toggled(view.actors, id) })}
        query={query}
        onQuery={setQuery}
        search={actorDialog.search}
        none={actorDialog.none}
        lang={facts.lang}
        match={joins(view) ? view.match : null}
        onMatch={(match) => navigate({ match })}
      />
    </Dialog>
  );
}
