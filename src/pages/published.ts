/** The story as its pages need it: table, details, texts in its language, addresses. */
import { factsFrom } from '../bundle/storyFacts.ts';
import { tableFrom } from '../bundle/tableFrom.ts';
import { addressesAt } from '../export/extract.ts';
import type { StoryExtract } from '../export/extract.ts';
import type { BuiltSite, Publication } from '../model/publication.ts';
import { eventFolder } from '../model/publication.ts';
import type { EventTable } from '../model/table.ts';
import { excerptAddress } from '../view/pageAddress.ts';
import { allStrings } from '../words/allStrings.ts';
import { exportStringsFor } from '../words/exportLanguages.ts';
import type { ExportStrings } from '../words/exportStrings.ts';
import { ENGLISH, knownLanguage } from '../words/languages.ts';
import { publishedStringsFor } from '../words/publishedStrings.ts';
import type { PublishedStrings } from '../words/publishedStrings.ts';
import type { AllStrings } from '../words/strings.ts';

/** Rows are the events that have a page. */
export interface PublishedStory extends StoryExtract {
  readonly publication: Publication;
  readonly site: BuiltSite;
  readonly strings: AllStrings;
  /** Of what is exported. */
  readonly texts: ExportStrings;
  readonly words: PublishedStrings;
}

export async function publishedStory(publication: Publication, site: BuiltSite): Promise<PublishedStory> {
  const { about, columns, labels, details } = publication;
  // The pages speak the story's language as far as the interface does; headlines and quotations are marked as its own.
  const strings = allStrings(await (knownLanguage(about.lang) ?? ENGLISH).load());
  const table: EventTable = {
    ...tableFrom(factsFrom(about), columns, labels),
    place: Uint32Array.from(publication.places),
  };
  const { address } = site;
  return {
    publication,
    site,
    table,
    details,
    addresses: address === null ? null : {
      ...addressesAt(address),
      event: (id) => address + eventFolder(id),
      excerpt: (id, number) => excerptAddress(address + eventFolder(id), number),
    },
    strings,
    texts: exportStringsFor(strings.lang),
    words: publishedStringsFor(strings.lang),
  };
}
