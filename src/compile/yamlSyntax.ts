/** YAML's own complaints, in words for somebody who writes a timeline and not a parser. */
import type { Finding } from './problem.ts';

type Explanation = Pick<Finding, 'what' | 'expected' | 'mend'>;

const quoteIt = 'Put the whole text in quotation marks: key: "the text: with anything in it"';

const explanations: Readonly<Record<string, Explanation>> = {
  TAB_AS_INDENT: {
    what: 'A tab indents this line; YAML does not take tabs.',
    expected: 'spaces',
    mend: 'Replace the tab by two spaces.',
  },
  DUPLICATE_KEY: {
    what: 'This key stands twice in the same entry.',
    expected: 'every key once',
    mend: 'Remove one of the two, or begin a new list entry with “- ”.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'A colon and a space inside a text look like another key.',
    expected: 'text without “: ”, or in quotation marks',
    mend: quoteIt,
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'This line is neither a “key: value” nor a list entry.',
    expected: '“key: value”, or more indentation to continue the text above',
    mend: 'Add the missing colon, or indent the line.',
  },
  BAD_INDENT: {
    what: 'The indentation does not fit the lines above.',
    expected: 'the same column as the other keys of the entry',
    mend: 'Line the key up with the keys above it.',
  },
  BAD_SCALAR_START: {
    what: 'A text cannot begin with this character.',
    expected: 'a letter, a figure or a quotation mark',
    mend: quoteIt,
  },
  MISSING_CHAR: {
    what: 'Something that was opened is not closed.',
    expected: 'a closing quotation mark, bracket or colon',
    mend: 'Close the quotation mark or bracket that was opened last.',
  },
  UNEXPECTED_TOKEN: {
    what: 'The value was over before this.',
    expected: 'the end of the line',
    mend: 'If an apostrophe ended the text, use double quotation marks: "it\'s"',
  },
  BAD_DQ_ESCAPE: {
    what: 'A backslash in double quotation marks begins an escape, and this one does not exist.',
    expected: String.raw`\\ for a backslash, \" for a quotation mark`,
    mend: 'Write two backslashes.',
  },
  MULTIPLE_DOCS: {
    what: 'A line “---” begins a second document in this file.',
    expected: 'one document',
    mend: 'Remove the line “---”.',
  },
  NON_STRING_KEY: {
    what: 'A key has to be a plain word.',
    expected: '“key: value”',
    mend: 'Put a value that contains “{”, “[” or “?” in quotation marks.',
  },
  TAG_RESOLVE_FAILED: {
    what: 'A text cannot begin with “!”: YAML takes that for a tag.',
    expected: 'a text without “!” in front',
    mend: quoteIt,
  },
};

/** @param offset where in the file's text the parser stumbled */
export function explainSyntaxError(code: string, message: string, text: string, offset: number): Finding {
  const rest = text.slice(offset, (text.indexOf('\n', offset) + 1 || text.length + 1) - 1).trimEnd();
  const found = offset >= text.length ? 'the end of the file' : rest === '' ? 'the end of the line' : rest;
  // The parser has one code for an unclosed quotation mark and for a list entry without its dash.
  const outdented = code === 'MISSING_CHAR' && message.startsWith('Sequence item');
  const explanation = explanations[outdented ? 'BAD_INDENT' : code] ?? {
    what: `This is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
    expected: '“key: value” lines and “- ” lists',
    mend: quoteIt,
  };
  return { ...explanation, found: found.replaceAll('\t', '⇥') };
}

const CLOSED_BY: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** @param offset of a bracket or a quotation mark that is never closed */
export function leftOpen(text: string, offset: number): Finding {
  const opening = text.charAt(offset);
  const closing = CLOSED_BY[opening] ?? opening;
  const isBracket = closing !== opening;
  const line = text.slice(offset).split('\n', 1)[0]!.trimEnd();
  // A remark behind it is none of what is closed.
  const begun = isBracket ? line.replace(/\s+#.*$/, '') : line;
  const isWhole = begun.length > 1 && !/[[\](){}<>,:"'|]$/.test(begun.slice(1));
  const room = isBracket && begun.charAt(1) === ' ' ? ' ' : '';
  const example = isWhole ? `: ${begun}${room}${closing}` : '';
  const asText = isBracket ? `; a text that begins with “${opening}” has to stand in quotation marks` : '';
  return {
    what: `The ${isBracket ? 'bracket' : 'quotation mark'} that is opened here is not closed.`,
    found: line.replaceAll('\t', '⇥'),
    expected: `“${closing}” where it ends`,
    mend: `Write “${closing}” where it ends${example}${asText}.`,
  };
}

export function badAlias(name: string, cyclic: boolean): Finding {
  return {
    what: cyclic
      ? 'An alias stands inside the very thing it repeats.'
      : 'An alias repeats something that is not there.',
    found: `*${name}`,
    expected: `a value marked with &${name} further up`,
    mend: `Put text that begins with * in quotation marks: "*${name}"`,
  };
}

/** @param most values that aliases may add */
export function tooManyAliases(most: number): Finding {
  return {
    what: 'Aliases (*name) blow this file up beyond measure.',
    found: `more than ${most} repeated values`,
    expected: `at most ${most}`,
    mend: 'Write the repeated parts out.',
  };
}

export function tooDeep(found: string): Finding {
  return {
    what: 'This is nested beyond measure.',
    found,
    expected: 'lists and entries a few levels deep',
    mend: 'Remove the superfluous brackets or dashes.',
  };
}
