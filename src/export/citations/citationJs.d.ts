/** Citation.js has no types of its own; what of it is in use here. */

declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(plugin: string): unknown };
    readonly output: { format(name: string, items: readonly object[], options?: object): unknown };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
