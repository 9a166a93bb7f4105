/** Everything that the element looks like, as one sheet for all elements of a page. */
import base from '../explorer/styles/base.css?inline';
import contrast from '../explorer/styles/contrast.css?inline';
import controls from '../explorer/styles/controls.css?inline';
import dialogs from '../explorer/styles/dialogs.css?inline';
import embed from '../explorer/styles/embed.css?inline';
import event from '../explorer/styles/event.css?inline';
import eventBody from '../explorer/styles/eventBody.css?inline';
import figure from '../explorer/styles/figure.css?inline';
import figureFrame from '../explorer/styles/figureFrame.css?inline';
import header from '../explorer/styles/header.css?inline';
import help from '../explorer/styles/help.css?inline';
import list from '../explorer/styles/list.css?inline';
import overview from '../explorer/styles/overview.css?inline';
import phone from '../explorer/styles/phone.css?inline';
import stage from '../explorer/styles/stage.css?inline';
import states from '../explorer/styles/states.css?inline';
import theme from '../explorer/styles/theme.css?inline';
import { boxedCss, overPageCss } from './boxedCss.ts';
import element from './element.css?inline';

/** As the page has them: first what is there from the first, then what comes later. */
const IN_BOX = [
  theme, base, controls, header, stage, figureFrame, event, states, embed, contrast,
  figure, overview, eventBody, list, phone,
];
const OVER_PAGE = [dialogs, help];

let sheet: CSSStyleSheet | null = null;

/** Made by script, so that a page's policy for styles does not forbid it. */
export function elementSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([element, ...IN_BOX.map(boxedCss), ...OVER_PAGE.map(overPageCss)].join('\n'));
  }
  return sheet;
}

/** @returns null where it is no height @param height px, or a CSS length */
export function heightSheet(height: string): CSSStyleSheet | null {
  const written = /^\d+(?:\.\d+)?$/.test(height) ? `${height}px` : height;
  if (!CSS.supports('height', written)) return null;
  const own = new CSSStyleSheet();
  own.replaceSync(`:host { height: ${written} }`);
  return own;
}
