/** The mark of an event on the vertical axis, in the figure's own grammar. */
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { markParts, type EndForm } from '../../timeline/markForm.ts';

interface Props {
  readonly table: EventTable;
  readonly row: Row;
  readonly chosen?: boolean;
}

export function PhoneMark({ table, row, chosen = false }: Props) {
  return (
    <span
      className={classes('phone-mark', {
        planned: table.status[row] === 'planned',
        'worked-out': table.basis[row] === 'workedOut',
        chosen,
      })}
    >
      {markParts(table, row).map(({ day, start, end }, i) => (
        <i
          key={i}
          className={classes(day ? 'day' : 'span', { 'begins-soft': fades(start), 'ends-soft': fades(end) })}
        />
      ))}
    </span>
  );
}

function classes(own: string, more: Readonly<Record<string, boolean>>): string {
  return [own, ...Object.keys(more).filter((name) => more[name])].join(' ');
}

function fades(end: EndForm): boolean {
  return end.kind !== 'sharp';
}
