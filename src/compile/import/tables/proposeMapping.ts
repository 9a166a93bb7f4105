/** A first guess at which column holds what, by headers and values; a person may correct it. */
import { dateColumns } from './mapping.ts';
import type { NamesEntry, TableMapping } from './mapping.ts';
import { isWords, profilesOf } from './profile.ts';
import type { Profile } from './profile.ts';
import { proposeDates } from './proposeDates.ts';
import { TEXTS, proposeHeadline } from './proposeHeadline.ts';
import { proposePrecision } from './proposePrecision.ts';
import { headers, humanName } from './table.ts';
import type { Table } from './table.ts';

const ACTORS = headers(`actors? persons? people participants? who names? side_[ab] part(?:y|ies) attendees? members?
  president leaders? speakers? politicians? players? authors? victims? perpetrators? organi[sz]ations? compan(?:y|ies)
  agency actor_?[12]`);
const PERSONS = /\b(?:persons?|people|president|leaders?|speakers?|politicians?|players?|authors?|attendees?)\b/;
const TAGS = headers(`tags? categor(?:y|ies) types? kinds? topics? themes? groups? genres? class sections? subjects?
  keywords? roles? type_of_.* .*_type .*_category status`);
const PLURAL = headers(`.*(?:tags|categories|topics|themes|keywords|people|persons|actors|participants|attendees)
  .*(?:members|groups|names)`);
/** From the smallest to the largest. */
const PLACES: readonly RegExp[] = [
  /^(?:venue|building|address|site|street)$/,
  /^(?:places?(?: name)?|locations?(?: name)?|where|where coordinates|locale|venue name|ort|lieu|lugar)$/,
  /^(?:city|town|village|municipality|stadt|ville|ciudad)$/,
  /^(?:county|district|adm 2|admin2)$/,
  /^(?:state|province|region|adm 1|admin1|governorate)$/,
  /^(?:country|countries|nation|land|pays|país)$/,
];
const MEDIA = /\b(?:image|images|img|picture|photo|video|media|thumbnail|poster|audio|bild)\b/;
const CREDIT = /\bcredit\b/;
const CAPTION = /\bcaption\b/;
const SOURCE_TITLE = /^(?:source|sources|publisher|publication|newspaper|outlet|source (?:name|title)|reference)$/;
const MOST_TAG_VALUES = 60;
/** Of so few rows nothing can be concluded from values that do not repeat. */
const FEW = 20;
const MOST_PLACES_AS_TAGS = 250;

export function proposeMapping(table: Table): TableMapping {
  const profiles = profilesOf(table);
  const used = new Set<string>();
  const take = (names: readonly string[]) => {
    for (const name of names) used.add(name);
    return [...names];
  };
  const free = (matches: (profile: Profile) => boolean) =>
    profiles.filter((profile) => !used.has(profile.name) && profile.filled > 0 && matches(profile));

  const dates = proposeDates(table, profiles);
  take(dates.flatMap(dateColumns));
  const precision = proposePrecision(table, profiles, dates);
  take(precision ? [precision.column] : []);
  const [latitude] = free(({ words, share }) => /^(?:lat|latitude)\b/.test(words) && share.number > 0.5);
  const [longitude] = free(({ words, share }) => /^(?:lon|lng|long|longitude)\b/.test(words) && share.number > 0.5);
  const pointColumns = latitude && longitude ? take([latitude.name, longitude.name]) : [];
  const clock = free(({ share }) => share.clock > 0.5)[0]?.name;
  take(clock === undefined ? [] : [clock]);
  const links = free(({ share }) => share.url >= 0.5);
  const media = take(
    links.filter(({ words, share }) => MEDIA.test(words) || share.picture >= 0.6).map(({ name }) => name),
  );
  const sources = take(links.filter(({ name }) => !media.includes(name)).map(({ name }) => name));
  const caption = media.length > 0 ? free(({ words }) => CAPTION.test(words))[0]?.name : undefined;
  const credit = media.length > 0 ? free(({ words }) => CREDIT.test(words))[0]?.name : undefined;
  const sourceTitle =
    sources.length > 0 ? free((profile) => SOURCE_TITLE.test(profile.words) && isWords(profile))[0]?.name : undefined;
  take([caption, credit, sourceTitle].flatMap((name) => name ?? []));
  const id = free(
    ({ words, distinct, filled }) =>
      /^(?:.* )?(?:id|uid|uuid|slug|key)$|^(?:#|nr|no|index|row|number)$/.test(words) && distinct === filled,
  )[0]?.name;
  take(id === undefined ? [] : [id]);
  const importance = free(({ words }) => words === 'importance')[0]?.name;
  take(importance === undefined ? [] : [importance]);

  const words = free(isWords);
  const headline = proposeHeadline(table, words);
  const inHeadline = new Set(headline.columns);
  // Of columns that stand in for each other, each is the headline alone.
  const isCompound = headline.columns.length > 1 && !headline.template.includes('}{');
  const rows = table.rows.length;
  const summary = take(
    words
      .filter((profile) => !inHeadline.has(profile.name) && (TEXTS.test(profile.words) || profile.length > 80))
      .map(({ name }) => name),
  );
  const actors = words.filter(
    (profile) =>
      !used.has(profile.name) &&
      ACTORS.test(profile.words) &&
      profile.length <= 60 &&
      (repeats(profile) || !inHeadline.has(profile.name) || isCompound),
  );
  take(actors.map(({ name }) => name));
  const placeNames = PLACES.flatMap((form) =>
    words.filter((profile) => !used.has(profile.name) && form.test(profile.words)),
  );
  take(placeNames.map(({ name }) => name));
  const wide = placeNames.filter(
    (profile) =>
      /country|nation|state|province|region|adm/.test(profile.words) &&
      profile.distinct >= 2 &&
      profile.distinct <= MOST_PLACES_AS_TAGS &&
      profile.distinct * 3 <= profile.filled,
  );
  const tags = free(
    (profile) =>
      profile.length <= 60 &&
      ((TAGS.test(profile.words) && (profile.distinct < profile.filled || rows <= FEW) && profile.distinct <= 1000) ||
        (isWords(profile) &&
          !inHeadline.has(profile.name) &&
          profile.distinct >= 2 &&
          profile.distinct <= Math.min(MOST_TAG_VALUES, rows / 3))),
  );
  take(tags.map(({ name }) => name));
  take(headline.columns);
  return {
    headline: headline.template,
    dates,
    ...(precision && { precision }),
    ...(clock !== undefined && { clock }),
    ...(id !== undefined && { id }),
    ...(importance !== undefined && { importance }),
    summary,
    actors: actors.map((profile) => actorEntry(profile)),
    tags: [...tags, ...wide].map((profile) => tagEntry(profile)),
    ...((placeNames.length > 0 || pointColumns.length > 0) && {
      places: {
        name: placeNames.map(({ name }) => name),
        ...(pointColumns.length > 0 && { latitude: latitude?.name, longitude: longitude?.name }),
      },
    }),
    sources,
    ...(sourceTitle !== undefined && { source_title: sourceTitle }),
    media,
    ...(caption !== undefined && { media_caption: caption }),
    ...(credit !== undefined && { media_credit: credit }),
    details: free(() => true).map(({ name }) => name),
    left_out: [],
  };
}

function repeats({ distinct, filled }: Profile): boolean {
  return distinct < filled * 0.9;
}

function actorEntry({ name, words, share }: Profile): NamesEntry {
  const isPerson = PERSONS.test(words) || (/\bnames?$/.test(words) && share.personal >= 0.8);
  return { column: name, ...splitOf(words), ...(isPerson && { kind: 'person' as const }) };
}

/** A bare 1 or TRUE means nothing without its header. */
function tagEntry({ name, words, share }: Profile): NamesEntry {
  const isCode = share.number >= 0.5 || share.boolean >= 0.5;
  return { column: name, ...splitOf(words), ...(isCode && { label: humanName(name) }) };
}

function splitOf(words: string): { readonly split?: string } {
  return PLURAL.test(words) ? { split: ',;|' } : {};
}
