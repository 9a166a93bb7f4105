import { Timeline } from '@knight-lab/timelinejs';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { container, load, markWhenThere } from '../page.ts';

const data = await load<object>('timelinejs.json');
markWhenThere('.tl-timemarker');
// An address of its own: by default it asks its makers' host for fonts.
export const timeline = new Timeline(container(), data, {
  font: null,
  script_path: document.baseURI,
  hash_bookmark: false,
});
