/** Preview pictures of a story, to be drawn on a canvas; and as SVG, to look at and to compare. */
import type { Drawing } from '../../model/drawing.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { LIGHT } from '../../paint/palette.ts';
import { paintCanvas } from '../../paint/paintCanvas.ts';
import { sceneToSvg } from '../../paint/sceneToSvg.ts';
import { cssFont } from '../../timeline/fonts.ts';
import { measureInTable } from '../../timeline/measure.ts';
import type { MeasureText, Shape } from '../../timeline/scene.ts';
import type { AllStrings } from '../../words/strings.ts';
import { PREVIEW_RATIO, PREVIEW_SIZE, previewScenes } from './previewScene.ts';
import type { SetText } from './previewScene.ts';

export interface PreviewDrawings {
  event(row: Row): Drawing;
  /** Of the start page. */
  story(): Drawing;
  /** The same as SVG. @param row null: the start page's */
  svg(row: Row | null): string;
}

/**
 * @param table all events of the story, or those that have pages: neighbours are found among them
 * @param strings in the language of the story
 */
export function previewDrawings(table: EventTable, strings: AllStrings): PreviewDrawings {
  const scenes = previewScenes(table, strings);
  return {
    event: (row) => drawing((measure, set) => scenes.event(row, measure, set)),
    story: () => drawing((measure, set) => scenes.story(measure, set)),
    svg(row) {
      const shapes = row === null ? scenes.story(measureInTable, asItIs) : scenes.event(row, measureInTable, asItIs);
      const title = row === null ? table.title : table.headline[row]!;
      return sceneToSvg(shapes, { ...PREVIEW_SIZE, ratio: PREVIEW_RATIO, palette: LIGHT, title });
    },
  };
}

/** @param row null: the start page's */
export function previewSvg(table: EventTable, row: Row | null, strings: AllStrings): string {
  return previewDrawings(table, strings).svg(row);
}

const asItIs: SetText = (text) => text;

function drawing(scene: (measure: MeasureText, set: SetText) => readonly Shape[]): Drawing {
  return {
    ...PREVIEW_SIZE,
    draw(canvas) {
      const context = canvas.context as CanvasRenderingContext2D;
      const measure: MeasureText = (text, role) => {
        context.font = cssFont(role, canvas.families);
        return context.measureText(text).width;
      };
      const shapes = scene(measure, canvas.settable);
      paintCanvas(context, shapes, LIGHT, { ratio: PREVIEW_RATIO, families: canvas.families });
    },
  };
}
