/**
 * The one script that runs before the page is drawn, written into it: whether its address, or what the reader
 * chose earlier, asks for something else than was drawn ahead. Then nothing of that is shown. Colours that the
 * reader chose hold from the first.
 */
import { storageKey } from '../explorer/reader/preferences.ts';
import type { AddressParam } from '../view/addressProblem.ts';

/** Of the address: any of them shows another view than the first; the two that only follow from others do not. */
const ASKING = Object.keys({
  event: true, actor: true, tag: true, article: true, q: true, underway: true,
  from: true, to: true, scale: true, view: true, embed: true,
} satisfies Record<Exclude<AddressParam, 'excerpt' | 'match'>, true>);

/** Set on the root where something else is asked for; `predrawn.css` knows it. */
const MARK = 'asksElse';

/** @param lang the language that the page was drawn in */
export function askedElseScript(lang: string): string {
  const prefix = storageKey('http://host/').slice(0, -1);
  const asking = `[?&](${ASKING.join('|')})(?![^=&])`;
  return [
    '(()=>{const root=document.documentElement.dataset;let chosen;',
    `try{chosen=JSON.parse(localStorage.getItem(${JSON.stringify(prefix)}`,
    "+new URL('.',document.baseURI).pathname))}catch{}",
    'const{theme,language}=chosen??{};',
    "if(theme==='light'||theme==='dark')root.theme=theme;",
    `if(/${asking}/.test(location.search)||/^#event-/.test(location.hash)||`,
    `(typeof language==='string'&&language!==${JSON.stringify(lang)}))root.${MARK}='';})()`,
  ].join('');
}
