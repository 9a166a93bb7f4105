/** The elastic warp, from the axis that the compiler made (`elasticAxis.ts`). */
import type { ElasticAxis } from '../model/bundle.ts';
import { piecewiseWarp } from './piecewiseWarp.ts';
import type { Warp } from './warp.ts';

export function elasticWarp({ knots, widths }: ElasticAxis): Warp {
  const last = widths.length - 1;
  const pieces = widths.map((width, i) =>
    ({ from: knots[i]!, to: knots[i + 1]!, width, margin: i === 0 || i === last }));
  return piecewiseWarp('elastic', pieces);
}
