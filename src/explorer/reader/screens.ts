/** Kinds of rooms, by the width they do not exceed, px. Stand in the style sheets as well. */

/** Time runs downwards. */
export const PHONE = 719.98;
/** What the search box asks for is said in one word. */
export const TIGHT = 859.98;
