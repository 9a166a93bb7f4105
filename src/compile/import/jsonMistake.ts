/** Where JSON stops being JSON; the engine names the place of some mistakes only. */

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

const BLANK = /[ \t\n\r]*/y;
const KEPT = String.raw`[^"\\\u0000-\u001f]*`;
/** A string as far as it is one, the closing quotation mark if there is one. */
const STRING = new RegExp(String.raw`"${KEPT}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${KEPT})*("?)`, 'y');
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;

/** Offset of the first character that cannot stand there; the length of the text when it ends too early. */
export function offsetOfMistake(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const match = form.exec(text);
    at += match?.[0].length ?? 0;
    return match;
  };
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
  for (;;) {
    take(BLANK);
    const char = text[at];
    if (char === undefined || expected === 'nothing') return at;
    const mayEnd = expected !== 'value' && expected !== 'key' && expected !== 'colon';
    if (mayEnd && (char === '}' || char === ']')) {
      if (open.pop() !== (char === '}' ? '{' : '[')) return at;
      at += 1;
      expected = afterValue();
    } else if (expected === 'colon' || expected === 'comma or end') {
      if (char !== (expected === 'colon' ? ':' : ',')) return at;
      at += 1;
      expected = expected === 'comma or end' && open.at(-1) === '{' ? 'key' : 'value';
    } else if (char === '"') {
      if (take(STRING)?.[1] !== '"') return at;
      expected = expected.startsWith('key') ? 'colon' : afterValue();
    } else if (expected.startsWith('key')) {
      return at;
    } else if (char === '{' || char === '[') {
      open.push(char);
      at += 1;
      expected = char === '{' ? 'key or end' : 'value or end';
    } else {
      if (!take(SCALAR)) return at;
      expected = afterValue();
    }
  }
}
