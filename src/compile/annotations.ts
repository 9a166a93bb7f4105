/**
 * The form of `story.yaml`: what an author may write, with the words that an editor shows for it.
 * The types, the check and the JSON Schema beside the story all come from here.
 */
import * as v from 'valibot';
import { tidy } from './text.ts';

/** Ids stand in addresses, so they stay as simple as an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
const LONGEST_HEADLINE = 200;

/** Free text on one line; however it was broken, white space is single spaces. */
function text(description: string, longest = 20_000) {
  return v.pipe(
    v.string(),
    v.regex(/\S/, 'some text'),
    v.maxLength(longest, `at most ${longest} characters`),
    v.description(description),
    v.transform(tidy),
  );
}

function id(description: string) {
  return v.pipe(
    v.string(),
    v.regex(SLUG, 'small letters a–z, figures and single hyphens, as in “court-order”'),
    v.maxLength(LONGEST_ID, `at most ${LONGEST_ID} characters`),
    v.description(description),
  );
}

function choice<const T extends readonly string[]>(options: T, description: string) {
  return v.pipe(v.picklist(options), v.description(description));
}

function list<const T extends v.GenericSchema>(item: T, description: string) {
  return v.pipe(v.array(item), v.description(description));
}

const edtf = (description: string) =>
  text(
    `${description} EDTF: 2024-11-05, 2023-11, 2016, 2024-21 (spring), 1984~ (about), ` +
      '2024-01-26/2024-01-27, 2016/.. (goes on), "[2024-01-27..2024-01-31]" (one of), ' +
      '"{2024-02-06,2024-02-08}" (all of); brackets need quotation marks.',
  );

const articleSchema = v.pipe(
  v.strictObject({
    id: id('Stable short name of the article; stands in addresses.'),
    file: text('Plain text of the article, UTF-8, in this folder or below it.'),
    title: text('The article’s own headline.'),
    author: v.optional(text('Who wrote it, where the article says so.')),
    publisher: v.optional(text('Who published it, where the article says so.')),
    credit: v.optional(text('Who the text is credited to, where neither author nor publisher is named.')),
    url: v.optional(text('Where it was published: an address that begins with https:// or http://.')),
    published: v.optional(edtf('Date of publication; leave it out when the article bears none.')),
    clock: v.optional(text('Clock time of publication, as the article writes it.')),
  }),
  v.description('One article: where its text is, and what it says about itself.'),
);

const actorSchema = v.pipe(
  v.strictObject({
    id: id('Stable short name of the actor; stands in addresses.'),
    name: text('Name to show.'),
    kind: choice(
      ['person', 'body', 'state', 'outlet', 'group'],
      'person; body (authority, party, firm); state; outlet (a publisher); group (of people, unnamed).',
    ),
    member_of: v.optional(text('Id of the actor it belongs to: Wang Yi → china.')),
    aliases: v.optional(list(text('Another name.'), 'Other names; search finds the actor by them.'), []),
  }),
  v.description('A person, body, state, outlet or group that takes part in events or is affected by them.'),
);

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

const eventSchema = v.pipe(
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
    summary: text('Two or three sentences of your own.'),
    took_part: v.optional(list(text('Id of an actor.'), 'Ids of the actors that took part.'), []),
    affected: v.optional(list(text('Id of an actor.'), 'Ids of the actors that were affected.'), []),
    clock: v.optional(text('Clock time of the event, as the article writes it.')),
    formerly: v.optional(list(id('A former id.'), 'Former ids; links to them go on working.'), []),
    excerpts: v.optional(list(excerptSchema, 'The passages that prove it.'), []),
    differences: v.optional(list(differenceSchema, 'Where the articles differ.'), []),
  }),
  v.description('Something that happened or is planned.'),
);

export const storySchema = v.pipe(
  v.strictObject({
    title: text('Title of the timeline.'),
    description: v.optional(text('What the timeline tells, in a sentence or two.')),
    language: v.optional(text('Language of the texts: a BCP 47 tag such as en, de or pt-BR.'), 'en'),
    scale: v.optional(
      choice(['elastic', 'linear'], 'Scale to begin with. elastic squeezes empty stretches, linear does not.'),
      'elastic',
    ),
    seasons: v.optional(
      choice(['northern', 'southern'], 'Which half of the globe the seasons of dates (2024-21) mean.'),
      'northern',
    ),
    site: v.optional(text('Address at which the timeline is published: https://example.org/timeline/.')),
    articles: list(articleSchema, 'The articles, in the order to list them.'),
    actors: v.optional(list(actorSchema, 'Who takes part, in the order to list them.'), []),
    events: list(eventSchema, 'What happened and what is planned, in any order.'),
  }),
  v.title('Dateline story'),
  v.description('A sourced timeline: articles, and the events they tell of.'),
);

export type StoryNote = v.InferOutput<typeof storySchema>;
export type ArticleNote = v.InferOutput<typeof articleSchema>;
export type ActorNote = v.InferOutput<typeof actorSchema>;
export type EventNote = v.InferOutput<typeof eventSchema>;
export type ExcerptNote = v.InferOutput<typeof excerptSchema>;
export type DifferenceNote = v.InferOutput<typeof differenceSchema>;
