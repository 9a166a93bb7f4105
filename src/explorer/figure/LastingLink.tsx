/** The way from what begins before the window and is not drawn to the list of it; the canvas draws its words. */
import type { ReactElement } from 'react';
import type { Ms } from '../../model/units.ts';
import type { TimelineLayout } from '../../timeline/layout.ts';
import { fill } from '../../words/fill.ts';
import type { TimelineStrings } from '../../words/strings.ts';
import { TARGET } from './figureSizes.ts';
import type { FigureTexts } from './useFigureTexts.ts';

interface Props {
  readonly lasting: NonNullable<TimelineLayout['lasting']>;
  readonly words: TimelineStrings;
  readonly texts: FigureTexts;
  /** Shows the list of what reaches into the day from before. */
  onList(day: Ms): void;
}

export function LastingLink({ lasting, words, texts, onList }: Props): ReactElement {
  const { day, count, drawn, box: { x, y, w, h } } = lasting;
  const name = fill(texts.plural(words.lastingList, count), { day: texts.day(day), drawn: texts.count(drawn) });
  return (
    <button
      type="button"
      className="figure-lasting"
      aria-label={name}
      style={{ transform: `translate(${x}px, ${y - (TARGET - h) / 2}px)`, width: w, height: TARGET }}
      onClick={() => onList(day)}
    />
  );
}
