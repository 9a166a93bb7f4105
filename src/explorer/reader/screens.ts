/** Kinds of rooms, by the width they do not exceed, px. Stand in the style sheets as well. */

/** Time runs downwards. */
export const PHONE = 719.98;
/** What the search box asks for is said in one word. */
export const TIGHT = 859.98;
/** The header's controls stand under the title. */
export const UNDER_TITLE = 1099.98;
/** Where they stand beside it, the title has need of the room: as `TIGHT`. */
export const BESIDE_TITLE = 1535.98;
