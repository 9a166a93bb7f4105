/** Kinds of screens, as media queries. */

/** Under this width time runs downwards. Stands in the style sheets as well. */
export const PHONE = '(max-width: 719.98px)';
/** Under this width what the search box asks for is said in one word. */
export const TIGHT = '(max-width: 859.98px)';
