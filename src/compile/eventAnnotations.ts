/** The form of an event in the annotations: what an author may write about it, and with which words. */
import * as v from 'valibot';
import { address, choice, degrees, edtf, id, list, text } from './annotationForms.ts';

const LONGEST_HEADLINE = 200;
const LONGEST_TAG = 100;

const excerptSchema = v.pipe(
  v.strictObject({
    article: text('Id of the article.'),
    quote: text('Words of the article, letter by letter; only white space may be broken in another way.'),
    before: v.optional(text('Words right before the quotation, when it stands in the article twice.')),
    after: v.optional(text('Words right after the quotation, when it stands in the article twice.')),
    date_words: v.optional(
      list(text('Words of the quotation.'), 'The words of the quotation that give the date.'),
      [],
    ),
    claim_words: v.optional(
      list(text('Words of the quotation.'), 'The words of the quotation that carry the claim.'),
      [],
    ),
    chain: v.optional(
      list(text('A source.'), 'Who told whom, first hand first, without the article; empty: its own words.'),
      [],
    ),
  }),
  v.description('A passage of an article that proves the event.'),
);

const differenceSchema = v.pipe(
  v.strictObject({
    about: text('What the articles differ about: “When”, “Where”.'),
    sides: list(
      v.pipe(
        v.strictObject({
          article: text('Id of the article.'),
          words: text('Its words, verbatim, from one of this event’s excerpts.'),
        }),
        v.description('What one article says.'),
      ),
      'What each of them says: at least two articles.',
    ),
  }),
  v.description('Something that the articles tell differently.'),
);

// An entry with a shorthand may be written as the text of that one key alone.

const sourceSchema = v.pipe(
  v.strictObject({
    url: address('Where it can be read'),
    title: v.optional(text('What to call it.')),
  }),
  v.metadata({ shorthand: 'url' }),
  v.description('A page that tells of the event.'),
);

const mediaSchema = v.pipe(
  v.strictObject({
    url: address('Where it can be seen or heard'),
    caption: v.optional(text('What it shows.')),
    credit: v.optional(text('Whose work it is.')),
  }),
  v.metadata({ shorthand: 'url' }),
  v.description('A picture, film, sound or map.'),
);

const placeSchema = v.pipe(
  v.strictObject({
    name: text('Name of the place.'),
    latitude: v.optional(degrees(90, 'Degrees north of the equator; negative: south of it. WGS 84.')),
    longitude: v.optional(degrees(180, 'Degrees east of Greenwich; negative: west of it. WGS 84.')),
  }),
  v.metadata({ shorthand: 'name' }),
  v.description('A place, by its name, and by its coordinates where they are known.'),
);

export const eventSchema = v.pipe(
  v.strictObject({
    id: id('Stable short name of the event; stands in addresses. Keep it when the headline changes.'),
    headline: text('A few words of your own: what happened.', LONGEST_HEADLINE),
    date: edtf('When, as exactly as the articles say and no more.'),
    basis: v.optional(
      choice(
        ['stated', 'completed', 'worked out'],
        'How the date is known. stated: its words stand in an excerpt (date_words); completed: a part, ' +
          'mostly the year, comes from the article’s own date; worked out: concluded, with its reasoning.',
      ),
      'stated',
    ),
    reasoning: v.optional(text('How the date was completed or worked out.')),
    status: v.optional(
      choice(['happened', 'planned'], 'planned: still ahead when the articles were published.'),
      'happened',
    ),
    importance: v.optional(
      v.pipe(
        v.picklist(['1', '2', '3', '4', '5']),
        v.description('5: keeps its label longest when there is no room; 1: gives way first.'),
        v.transform(Number),
      ),
      '3',
    ),
    summary: v.optional(text('Two or three sentences of your own.')),
    took_part: v.optional(list(text('Id of an actor.'), 'Ids of the actors that took part.'), []),
    affected: v.optional(list(text('Id of an actor.'), 'Ids of the actors that were affected.'), []),
    clock: v.optional(text('Clock time of the event, as the article writes it.')),
    formerly: v.optional(list(id('A former id.'), 'Former ids; links to them go on working.'), []),
    excerpts: v.optional(list(excerptSchema, 'The passages that prove it.'), []),
    differences: v.optional(list(differenceSchema, 'Where the articles differ.'), []),
    tags: v.optional(
      list(text('A heading.', LONGEST_TAG), 'Headings under which to gather events; filters like actors.'),
      [],
    ),
    sources: v.optional(list(sourceSchema, 'Pages that tell of it, where there is no article to quote.'), []),
    media: v.optional(list(mediaSchema, 'Pictures, films, sounds, maps: shown as links.'), []),
    places: v.optional(list(placeSchema, 'Where it happened.'), []),
  }),
  v.description('Something that happened or is planned.'),
);

export type EventNote = v.InferOutput<typeof eventSchema>;
export type ExcerptNote = v.InferOutput<typeof excerptSchema>;
export type DifferenceNote = v.InferOutput<typeof differenceSchema>;
