/** What valibot says about a story, in words for its author. */
import type * as v from 'valibot';
import { descriptionAt, keysAt, optionsAt } from './formKeys.ts';
import { nearest, slugOf } from './nearest.ts';
import type { Finding, Report, Spot, YamlPath } from './problem.ts';
import { shown } from './text.ts';

export type Issue = v.BaseIssue<unknown>;

/** @param at where the value stands that was checked */
export function pathOf(issue: Issue, at: YamlPath): YamlPath {
  return [...at, ...(issue.path ?? []).map((item) => item.key as string | number)];
}

function isMissingKey(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key';
}

/** To valibot a list is an object too; its “keys” say nothing. */
export function isAboutList(issue: Issue): boolean {
  const last = issue.path?.at(-1);
  return issue.type === 'strict_object' && last?.type === 'object' && Array.isArray(last.input);
}

/** One finding per list that stands where an entry with keys belongs. */
export function reportListsForEntries(
  issues: readonly Issue[],
  at: YamlPath,
  written: (spot: Spot) => string,
  report: Report,
): void {
  const done = new Set<unknown>();
  for (const issue of issues.filter(isAboutList)) {
    const list = issue.path?.at(-1)?.input;
    if (done.has(list)) continue;
    done.add(list);
    const path = pathOf(issue, at).slice(0, -1);
    const found = inWords(list, written({ path }));
    report.error({ path }, wrongType(issue, path, found, ''));
  }
}

/**
 * @param path where the value stands that the issue is about
 * @param written the value as written
 */
export function findingOf(issue: Issue, path: YamlPath, written: string): Finding {
  const key = keyOf(path);
  if (isMissingKey(issue)) return missingKey(path);
  const found = inWords(issue.input, written);
  if (issue.type === 'picklist') {
    const options = optionsAt(path);
    const near = typeof issue.input === 'string' ? nearest(issue.input, options) : undefined;
    return {
      what: `“${key}” cannot be this.`,
      found,
      expected: `one of: ${options.join(', ')}`,
      mend: near ? `Write “${near}”.` : `Write one of: ${options.join(', ')}.`,
    };
  }
  if (issue.kind === 'validation') {
    return {
      what: `“${key}” does not have the right form.`,
      found,
      expected: issue.message,
      mend: mendText(issue, key),
    };
  }
  return wrongType(issue, path, found, written);
}

export function missingKey(path: YamlPath): Finding {
  const key = keyOf(path);
  return {
    what: `The key “${key}” is missing.`,
    found: 'no such key in this entry',
    expected: `${key}: ${descriptionAt(path)}`,
    mend: `Add a line “${key}: …” to this entry.`,
  };
}

/** A value that is no list, or has no keys, where it should. */
export function wrongKind(type: 'array' | 'entry', input: unknown, path: YamlPath, written: string): Finding {
  return wrongType({ type, input }, path, inWords(input, written), written);
}

function mendText(issue: Issue, key: string): string {
  if (String(issue.input).trim() === '') {
    return `Write a text after “${key}:”, or remove the key if it may be left out.`;
  }
  if (issue.type === 'max_length') return 'Shorten it.';
  // An id has the form of a slug; any other form is said by its own message.
  if (key === 'id' || key === 'formerly') {
    return `Write “${slugOf(String(issue.input))}”.`;
  }
  return `Write ${issue.message}.`;
}

function keyOf(path: YamlPath): string {
  return path.findLast((step) => typeof step === 'string') ?? 'The file';
}

function wrongType(
  issue: Pick<Issue, 'type' | 'input'>,
  path: YamlPath,
  found: string,
  written: string,
): Finding {
  const key = keyOf(path);
  const what = `“${key}” holds the wrong kind of thing.`;
  switch (issue.type) {
    case 'array':
      return {
        what,
        found,
        expected: 'a list',
        mend:
          typeof issue.input === 'string' && issue.input !== ''
            ? `Write [${issue.input}], or one entry a line, each with “- ” in front.`
            : 'Write one entry a line, each with “- ” in front, or remove the key.',
      };
    case 'string':
      return {
        what,
        found,
        expected: 'text',
        mend: /^[[{]/.test(written)
          ? `Put it in quotation marks: "${written.split('\n', 1)[0]}"`
          : `Write the text right after “${key}:”; put it in quotation marks when it contains “: ”.`,
      };
    default:
      return {
        what,
        found,
        expected: 'an entry with keys, “key: value”',
        mend: `Write its keys below it, indented: ${keysAt(path).slice(0, 3).join(':, ')}: …`,
      };
  }
}

function inWords(input: unknown, written: string): string {
  if (input === '') return 'nothing';
  if (typeof input === 'string') return shown(input);
  return `${Array.isArray(input) ? 'a list' : 'an entry with keys'}, ${shown(written, 48)}`;
}

export function unknownKey(path: YamlPath): Finding {
  const key = String(path.at(-1));
  const known = keysAt(path.slice(0, -1));
  if (key.trim() === '') {
    return {
      what: 'There is no key before this colon.',
      found: 'nothing',
      expected: `one of: ${known.join(', ')}`,
      mend: 'Write the key, or put a text that begins with a colon in quotation marks.',
    };
  }
  const near = nearest(key, known);
  return {
    what: `There is no key “${key}” here.`,
    found: key,
    expected: `one of: ${known.join(', ')}`,
    mend: near ? `Did you mean “${near}”?` : `Remove “${key}”, or make it a comment with a “#” in front.`,
  };
}
