/** Entry of `dateline-timeline.js`: defines `<dateline-timeline>`, once a page. */
import { TimelineElement } from './TimelineElement.ts';

const NAME = 'dateline-timeline';

if (!customElements.get(NAME)) customElements.define(NAME, TimelineElement);
