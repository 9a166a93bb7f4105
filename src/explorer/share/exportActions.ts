/**
 * In which forms the selection is taken away, in the order of the menu. A new one is an entry here; what
 * it needs of the page comes in its job.
 */
import type { ExportWords } from '../../export/articleLine.ts';
import { DATA_FILES, writeData, type DataFormat } from '../../export/dataFormats.ts';
import type { StoryExtract } from '../../export/extract.ts';
import { fileNameOf } from '../../export/fileName.ts';
import type { ExportDialogStrings, FormatStrings } from '../../words/shareStrings.ts';
import { writeAddress } from '../../view/address.ts';
import type { PictureForm } from '../picture/pictureFiles.ts';
import type { Pieces } from '../pieces.ts';

/** What an action is given to work with. */
export interface ExportJob extends Pick<Pieces, 'store' | 'facts' | 'selection' | 'view' | 'open'> {
  readonly words: ExportWords;
  /** Where others find the story's page. */
  readonly published: string;
  /** Holds what is seen. */
  readonly root: Document | ShadowRoot;
  /** Ends the job when the reader calls it off. */
  readonly signal: AbortSignal;
  /** All events that match, with their details; the reader sees how far it is. */
  gather(): Promise<StoryExtract>;
}

export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
  /** How many events the form has no place for. */
  readonly leftOut?: number;
}

export interface ExportAction {
  readonly id: string;
  readonly texts: (strings: ExportDialogStrings) => FormatStrings;
  /** @throws BundleError where what it needs could not be fetched, which is said with the way to try again */
  readonly run: (job: ExportJob) => Promise<MadeFile>;
}

export interface ExportGroup {
  readonly heading: (strings: ExportDialogStrings) => string;
  readonly actions: readonly ExportAction[];
}

export const EXPORT_GROUPS: readonly ExportGroup[] = [
  {
    heading: ({ data }) => data,
    actions: [
      dataAction('csv', ({ csv }) => csv),
      dataAction('json', ({ json }) => json),
      dataAction('json-ld', ({ jsonLd }) => jsonLd),
      dataAction('ics', ({ ics }) => ics),
    ],
  },
  {
    heading: ({ picture }) => picture,
    actions: [
      pictureAction('svg', ({ svg }) => svg),
      pictureAction('png', ({ png }) => png),
      pictureAction('png2x', ({ png2x }) => png2x),
    ],
  },
];

/** As it is seen; of a timeline in a phone's layout, or while the list is shown, the same at a fixed size. */
function pictureAction(form: PictureForm, texts: ExportAction['texts']): ExportAction {
  return {
    id: form,
    texts,
    async run({ published, root, words, signal, ...asked }) {
      const { PICTURE_ENDINGS, pictureFile } = await import('../picture/pictureFiles.ts');
      const address = new URL(writeAddress({ ...asked.view, embed: false }), published).href;
      const content = await pictureFile(form, { ...asked, strings: words.strings, address }, root, signal);
      return { name: fileNameOf(asked.facts.title, PICTURE_ENDINGS[form]), content };
    },
  };
}

function dataAction(format: DataFormat, texts: ExportAction['texts']): ExportAction {
  const { extension, type } = DATA_FILES[format];
  return {
    id: format,
    texts,
    async run({ facts, words, signal, gather }) {
      const extract = await gather();
      const { parts, leftOut } = await writeData(format, extract, { words, signal });
      return {
        name: fileNameOf(facts.title, extension),
        content: new Blob([...parts], { type }),
        leftOut: leftOut.length,
      };
    },
  };
}
