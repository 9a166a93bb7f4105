import { msOfDay } from '../../model/calendar.ts';
import { tableOf } from '../testing/tables.ts';
import type { Scene } from './scene.ts';

const headlines = [
  'A very long headline of the kind that some editors write when they cannot decide which half of the sentence matters more and so keep both',
  'Donaudampfschifffahrtsgesellschaftskapitänsversammlung',
  'اجتماع الوزراء في العاصمة لبحث اتفاق جديد',
  'ראש הממשלה נפגש עם שר החוץ (בירושלים)',
  '两国领导人在旧金山会晤，讨论选举与网络安全问题',
  '首相が外相と会談し、新しい合意について協議した',
  'Встреча министров в столице',
  'Short',
  '👩‍👩‍👧‍👦 Families reunite 🎉🎉',
  '<b>Not markup</b> & "quoted" text',
];

/** Headlines that are hard to set: long, unbroken, right to left, ideographs, emoji, markup. */
export const scenes: readonly Scene[] = [{
  name: 'scripts',
  table: tableOf(headlines.map((headline, i) => ({
    id: `script-${i}`, headline, edtf: `2024-0${1 + Math.floor(i / 2)}-${i % 2 ? '20' : '05'}`,
    tookPart: [i % 2 ? 'Reader' : 'Writer'],
  })), { toldOn: msOfDay(2024, 6, 1) }),
  options: {},
}];
