/** In place of `explorer/print/Printing.tsx`: the page around the element is printed by its own rules. */
export function Printing(): null {
  return null;
}
