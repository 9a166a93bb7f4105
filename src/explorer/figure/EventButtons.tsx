/** Buttons over what is drawn, for hands and ears alike: events and clusters. */
import { memo } from 'react';
import type { Place, Px } from '../../model/units.ts';
import type { Cluster } from '../../timeline/layout.ts';
import type { Box } from '../../timeline/scene.ts';
import type { EventTarget } from './eventTargets.ts';

/** Wider than a label: the button of a long span, which must not cover those of the days within it. */
const WIDE: Px = 200;

interface EventButtonsProps {
  readonly targets: readonly EventTarget[];
  readonly clusters: readonly Cluster[];
  /** The one event in the tab order. */
  readonly tabStop: Place | null;
  readonly chosen: Place | null;
  idOf(event: Place): string;
  nameOf(event: Place): string;
  clusterName(cluster: Cluster): string;
  onCluster(cluster: Cluster): void;
}

/** Clicks on events are not handled here: the plane asks what lies under the pointer. */
export const EventButtons = memo(function EventButtons(props: EventButtonsProps) {
  const { targets, clusters, tabStop, chosen, idOf, nameOf, clusterName, onCluster } = props;
  return (
    <>
      {targets.map(({ event, box }) => (
        <button
          key={event}
          type="button"
          className="figure-event"
          data-place={event}
          data-event={idOf(event)}
          tabIndex={event === tabStop ? 0 : -1}
          aria-label={nameOf(event)}
          aria-current={event === chosen || undefined}
          data-wide={box.w > WIDE || undefined}
          style={placed(box)}
        />
      ))}
      {clusters.map((cluster) => (
        <button
          key={`cluster ${cluster.rows[0] ?? cluster.since}`}
          type="button"
          className="figure-cluster"
          tabIndex={-1}
          aria-label={clusterName(cluster)}
          style={placed(cluster.box)}
          onClick={() => onCluster(cluster)}
        />
      ))}
    </>
  );
});

/** A transform, not left and top: moving then costs no layout of the page. */
function placed(box: Box): { transform: string; width: number; height: number } {
  return { transform: `translate(${box.x}px, ${box.y}px)`, width: box.w, height: box.h };
}
