/**
 * Whether a text that is no JSON would have gone on: it is empty, or a string, a list or an object is
 * still open where it ends. Engines word their messages for this differently, so they are not asked.
 */
export function endsEarly(text: string): boolean {
  let open = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') open++;
    else if (c === '}' || c === ']') open--;
  }
  return inString || open > 0 || text.trim() === '';
}
