/**
 * The steps of a guide, read out of its code blocks, so that what is tested is what is written. The word
 * behind the language of a block says what it is:
 *
 *     sh                            commands, one a line
 *     text path                     a whole file to save (also yaml, csv)
 *     yaml path from "line"         takes the place of everything from that line on
 *     yaml path at the end          comes behind everything
 *     diff path                     lines to take out (-) and to put there (+)
 *     text output                   what the last command printed, among others
 *     text page                     names of events and actors that the page shows, among others
 *     text overlay                  what is laid over the page, among others
 */
export type Step =
  | { readonly kind: 'run'; readonly command: string }
  | { readonly kind: 'save'; readonly file: string; readonly edit: (before: string) => string }
  | { readonly kind: 'output' | 'page' | 'overlay'; readonly lines: readonly string[] };

export function readGuide(markdown: string): Step[] {
  const blocks = [...markdown.matchAll(/^```(\w+)(?: ([^\n]+))?\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, language = '', about = '', body = '']): Step[] => {
    const lines = body.split('\n').filter((line) => line !== '');
    if (language === 'sh') return lines.map((command) => ({ kind: 'run', command }));
    if (about === 'output' || about === 'page' || about === 'overlay') return [{ kind: about, lines }];
    const [file = '', ...how] = about.split(' ');
    if (!/\.\w+$/.test(file)) throw new Error(`What is this block for? ${language} ${about}`);
    return [{ kind: 'save', file, edit: editOf(language, how.join(' '), body) }];
  });
}

function editOf(language: string, how: string, body: string): (before: string) => string {
  if (language === 'diff') return (before) => patched(before, body);
  if (how === '') return () => body;
  if (how === 'at the end') return (before) => `${before.trimEnd()}\n\n${body}`;
  const from = /^from "(.+)"$/.exec(how)?.[1];
  if (from === undefined) throw new Error(`Where does this block go? ${how}`);
  return (before) => before.slice(0, placeOf(before, from)) + body;
}

function patched(before: string, diff: string): string {
  const lines = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const old = lines('-');
  const at = placeOf(before, old);
  return before.slice(0, at) + lines('+') + before.slice(at + old.length);
}

function placeOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0 || text.includes(part, at + 1)) {
    throw new Error(`The guide means one place, and there is none or more: ${part}`);
  }
  return at;
}
