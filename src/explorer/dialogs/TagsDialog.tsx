/** Every tag of the story. */
import { useMemo, useState } from 'react';
import { joins, toggled, type Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { Dialog } from './Dialog.tsx';
import { FilterList } from './FilterList.tsx';
import { nameFinder } from './folded.ts';

export default function TagsDialog({ facts, selection, view, navigate, onClose }: Pieces & { readonly onClose: () => void }) {
  const { tagDialog } = useAllStrings().later;
  const [query, setQuery] = useState('');
  const find = useMemo(() => nameFinder(facts.tags.length, (tag) => [facts.tags[tag]!.name]), [facts]);
  const tags = useMemo(() => find(query), [find, query]);
  return (
    <Dialog title={tagDialog.title} onClose={onClose}>
      <FilterList
        count={tags.length}
        entryAt={(index) => {
          const tag = tags[index]!;
          const { id, name } = facts.tags[tag]!;
          return { id, name, count: selection.tagCounts[tag] ?? 0 };
        }}
        estimated={selection.estimated}
        chosen={view.tags}
        onToggle={(id) => navigate({ tags: toggled(view.tags, id) })}
        query={query}
        onQuery={setQuery}
        search={tagDialog.search}
        none={tagDialog.none}
        lang={facts.lang}
        match={joins(view) ? view.match : null}
        onMatch={(match) => navigate({ match })}
      />
    </Dialog>
  );
}
