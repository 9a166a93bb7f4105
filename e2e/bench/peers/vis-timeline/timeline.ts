import { DataSet, DataView } from 'vis-data';
import { Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { container, load, markPainted, markWhenThere } from '../page.ts';

interface Item {
  readonly id: number;
  readonly actors: readonly number[];
}

/** @param cluster its `cluster` option */
export async function showVisTimeline(cluster: object | false): Promise<void> {
  const items = await load<readonly Item[]>('vis.json');
  let actor: number | null = null;
  const view = new DataView(new DataSet(items), {
    filter: (item) => actor === null || item.actors.includes(actor),
  });
  markWhenThere('.vis-item');
  const timeline = new Timeline(container(), view, {
    height: '100%',
    verticalScroll: false,
    showCurrentTime: false,
    // A notch of the wheel zooms further than elsewhere: stop at what a few days need.
    zoomMin: 5 * 86_400_000,
    ...(cluster && { cluster }),
  });

  // It has no filter of its own to be clicked.
  const button = document.createElement('button');
  button.id = 'filter';
  button.textContent = 'Filter by the most frequent actor';
  button.style.cssText = 'position: fixed; right: 8px; bottom: 8px; z-index: 1';
  const frequent = mostFrequent(items);
  button.addEventListener('click', () => {
    const painted = (): void => {
      timeline.off('changed', painted);
      markPainted('dateline:settled');
    };
    timeline.on('changed', painted);
    actor = actor === null ? frequent : null;
    view.refresh();
  });
  document.body.append(button);
}

function mostFrequent(items: readonly Item[]): number {
  const counts = new Map<number, number>();
  for (const { actors } of items) for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  let best = 0;
  for (const [actor, count] of counts) if (count > (counts.get(best) ?? 0)) best = actor;
  return best;
}
