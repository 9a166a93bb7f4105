/** The files of a story folder that was imported, as text. */
import { writeYaml } from '../yaml.ts';
import type { YamlRemark, YamlValue } from '../yaml.ts';
import type { WrittenStory } from './writtenStory.ts';

/** More events than a person cares to scroll through stand in a file of their own, one a line. */
export const MOST_IN_YAML = 500;

export const STORY_FILE = 'story.yaml';
export const EVENTS_FILE = 'events.jsonl';
export const MAPPING_FILE = 'mapping.yaml';
export const REPORT_FILE = 'import-report.txt';

export interface StoryFile {
  readonly name: string;
  /** As a whole, or piece by piece. */
  readonly content: string | Iterable<Buffer>;
}

/** @param source what it was made from, for the heading */
export function storyFiles(story: WrittenStory, source: string): StoryFile[] {
  const inYaml = story.events.length <= MOST_IN_YAML;
  const heading = [
    `Imported from ${source}. From here on this file is yours to edit.`,
    `${REPORT_FILE} tells what could not be carried over as it stood.`,
    ...(inYaml ? [] : [`The events stand in ${EVENTS_FILE}, one a line, with the same keys as here.`]),
  ];
  const remarks = inYaml
    ? story.rewordedDates.map(({ index, written }): YamlRemark => {
        return { path: ['events', index, 'date'], text: written };
      })
    : [];
  const yaml = writeYaml(storyValue(story, inYaml), heading.join('\n'), remarks);
  if (inYaml) return [{ name: STORY_FILE, content: yaml }];
  return [
    { name: EVENTS_FILE, content: story.events.pieces() },
    { name: STORY_FILE, content: yaml },
  ];
}

function storyValue(story: WrittenStory, withEvents: boolean): YamlValue {
  const { title, description, language, scale, eras, actors, events } = story;
  const value = {
    title,
    ...(description && { description }),
    ...(language && { language }),
    ...(scale && { scale }),
    ...(eras.length > 0 && { eras }),
    ...(actors.length > 0 && { actors }),
    ...(withEvents && { events: [...events] }),
  };
  // Nothing but strings, lists and records of them; an interface lacks the index signature to say so.
  return value as unknown as YamlValue;
}
