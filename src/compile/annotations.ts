/**
 * The form of the annotations: what an author may write, with the words that an editor shows for it.
 * The types, the check and the JSON Schema beside the story all come from here.
 */
import * as v from 'valibot';
import { address, choice, edtf, id, list, text } from './annotationForms.ts';
import { eventSchema } from './eventAnnotations.ts';

const LONGEST_ERA_NAME = 100;

const articleSchema = v.pipe(
  v.strictObject({
    id: id('Stable short name of the article; stands in addresses.'),
    file: text('The article’s text, in this folder or below it: .txt, .md or .html, UTF-8.'),
    title: text('The article’s own headline.'),
    author: v.optional(text('Who wrote it, where the article says so.')),
    publisher: v.optional(text('Who published it, where the article says so.')),
    credit: v.optional(text('Who the text is credited to, where neither author nor publisher is named.')),
    url: v.optional(address('Where it was published')),
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

const eraSchema = v.pipe(
  v.strictObject({
    name: text('Name to show: “The Weimar Republic”.', LONGEST_ERA_NAME),
    date: edtf('From when to when; both ends have to be known.'),
  }),
  v.description('A stretch of time with a name, drawn behind the events.'),
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
    articles: v.optional(list(articleSchema, 'The articles, in the order to list them.'), []),
    actors: v.optional(list(actorSchema, 'Who takes part, in the order to list them.'), []),
    eras: v.optional(list(eraSchema, 'Stretches of time to name behind the events; they may overlap.'), []),
    events: list(eventSchema, 'What happened and what is planned, in any order.'),
  }),
  v.title('Dateline story'),
  v.description('A sourced timeline: articles, and the events they tell of.'),
);

export type StoryNote = v.InferOutput<typeof storySchema>;
export type ArticleNote = v.InferOutput<typeof articleSchema>;
export type ActorNote = v.InferOutput<typeof actorSchema>;
export type EraNote = v.InferOutput<typeof eraSchema>;
