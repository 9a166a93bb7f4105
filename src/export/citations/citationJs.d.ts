/** Citation.js and citeproc have no types of their own; what of them is in use here. */

declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(plugin: string): unknown };
    readonly output: { format(name: string, items: readonly object[], options?: object): unknown };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module 'citeproc' {
  interface Sources {
    readonly retrieveLocale: (lang: string) => string;
    readonly retrieveItem: (id: string) => object;
  }
  class Engine {
    constructor(sources: Sources, style: string, lang: string, forceLang: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [about: object, entries: readonly string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
