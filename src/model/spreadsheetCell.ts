/**
 * Cells that a spreadsheet would run as formulas, made harmless and back. A text is run when it begins
 * with `=`, `+`, `-` or `@`; programs that part cells at semicolons or tabs, or do not know that line
 * breaks may stand in a cell, see beginnings inside of it as well. An apostrophe before them makes
 * them text; one that stands there already gets a second, so that exactly one can be taken away again.
 *
 *     =1+1     '=1+1          a; -5     a; '-5          '=x     ''=x
 */

/** Also the full-width forms, which some programs take for the plain ones. */
const BEGINNING = /(^|[;\t\r\n])(\s*'*)([=+\-@＝＋－＠])/g;
const DEFUSED = /((?:^|[;\t\r\n])\s*'*)'([=+\-@＝＋－＠])/g;

export function defused(cell: string): string {
  return cell.replace(BEGINNING, "$1$2'$3");
}

/** `restored(defused(cell))` is the cell. */
export function restored(cell: string): string {
  return cell.replace(DEFUSED, '$1$2');
}
