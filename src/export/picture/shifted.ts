import type { Px } from '../../model/units.ts';
import type { Shape } from '../../timeline/scene.ts';

/** A shape so many px further down. */
export function shiftedDown(shape: Shape, by: Px): Shape {
  switch (shape.kind) {
    case 'circle':
      return { ...shape, cy: shape.cy + by };
    case 'line':
      return { ...shape, y1: shape.y1 + by, y2: shape.y2 + by };
    case 'poly':
      return { ...shape, points: shape.points.map((at, i) => (i % 2 ? at + by : at)) };
    default:
      return { ...shape, y: shape.y + by };
  }
}
