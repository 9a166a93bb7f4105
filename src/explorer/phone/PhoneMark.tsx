/** The mark of an event on the vertical axis, in the figure's own grammar. */
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { markParts, type EndForm } from '../../timeline/markForm.ts';

interface Props {
  readonly table: EventTable;
  readonly row: Row;
  readonly chosen: boolean;
}

export function PhoneMark({ table, row, chosen }: Props) {
  const classes = [
    'phone-mark',
    table.status[row] === 'planned' ? 'planned' : 'happened',
    table.basis[row] === 'workedOut' ? 'worked-out' : '',
    chosen ? 'chosen' : '',
  ];
  return (
    <span className={classes.filter(Boolean).join(' ')} aria-hidden="true">
      {markParts(table, row).map((part, i) => (
        <i
          key={i}
          className={part.day ? 'day' : 'span'}
          data-start={fades(part.start) || undefined}
          data-end={fades(part.end) || undefined}
        />
      ))}
    </span>
  );
}

function fades(end: EndForm): boolean {
  return end.kind !== 'sharp';
}
