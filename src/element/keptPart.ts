/** In place of `explorer/offline/keptPart.ts`: the page around sees to itself. */
export const KeptPage = null;
