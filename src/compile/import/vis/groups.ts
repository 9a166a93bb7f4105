/** Groups of vis-timeline become tags; one that is nested in others gives theirs too. */
import { ForeignObject } from '../foreignObject.ts';
import type { ImportNote } from '../imported.ts';
import type { Json } from '../json.ts';
import { plainLine } from '../markup.ts';

export interface Groups {
  /** Names of the group and of those it is nested in, outermost first; null when there is no such group. */
  tagsOf(id: string): readonly string[] | null;
  /** What of the groups was not kept, and those that none of the ids asked for is in. */
  report(): readonly ImportNote[];
}

interface Group {
  readonly place: string;
  readonly name: string;
  readonly rest: readonly string[];
}

export function readGroups(values: readonly Json[]): Groups {
  const groups = new Map<string, Group>();
  const parents = new Map<string, string>();
  for (const [index, value] of values.entries()) {
    const group = new ForeignObject(value);
    const id = group.text('id');
    for (const child of group.list('nestedGroups')) {
      const nested = typeof child === 'object' ? '' : String(child);
      if (!parents.has(nested)) parents.set(nested, id);
    }
    const name = plainLine(group.text('content')) || plainLine(group.text('title')) || id;
    // In which order to draw them.
    for (const key of ['value', 'order', 'treeLevel', 'showNested', 'subgroupOrder']) group.raw(key);
    groups.set(id, { place: `groups[${index}]`, name, rest: group.rest() });
  }
  const used = new Set<string>();
  return {
    tagsOf(id) {
      const tags: string[] = [];
      const passed = new Set<string>();
      for (let at: string | undefined = id; at !== undefined && !passed.has(at); at = parents.get(at)) {
        passed.add(at);
        used.add(at);
        const group = groups.get(at);
        if (group) tags.unshift(group.name);
      }
      return groups.has(id) ? tags : null;
    },
    report: () =>
      [...groups].flatMap(([id, { place, name, rest }]) => {
        const unused = used.has(id) ? [] : ['It was left out: nothing is in this group.'];
        const lost = rest.length === 0 ? [] : [`Without a counterpart here: ${rest.join(', ')}.`];
        return [...unused, ...lost].map((what): ImportNote => ({ place, of: name, kind: 'left out', what }));
      }),
  };
}
