/** Every tag of the story. */
import { useMemo, useState } from 'react';
import { joins, toggled, type Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { Dialog } from './Dialog.tsx';
import { FilterList } from './FilterList.tsx';
import { folded } from './folded.ts';

export default function TagsDialog({ table, selection, view, navigate, onClose }: Pieces & { readonly onClose: () => void }) {
  const { tagDialog } = useStrings().page;
  const [query, setQuery] = useState('');
  const tags = useMemo(() => {
    const wanted = folded(query.trim());
    return table.tags.flatMap(({ name }, tag) => (folded(name).includes(wanted) ? [tag] : []));
  }, [table, query]);
  return (
    <Dialog title={tagDialog.title} onClose={onClose}>
      <FilterList
        entries={tags.map((tag) => {
          const { id, name } = table.tags[tag]!;
          return { id, name, count: selection.tagCounts[tag] ?? 0 };
        })}
        chosen={view.tags}
        onToggle={(id) => navigate({ tags: toggled(view.tags, id) })}
        query={query}
        onQuery={setQuery}
        search={tagDialog.search}
        none={tagDialog.none}
        lang={table.lang}
        match={joins(view) ? view.match : null}
        onMatch={(match) => navigate({ match })}
      />
    </Dialog>
  );
}
