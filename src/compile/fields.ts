/** Checks of single texts that more than one kind of entry has. */
import type { Finding, Report, YamlPath } from './problem.ts';

/** Endings of files that people have beside a story, without those of domains, as md is. */
const FILE_ENDING = new RegExp(
  String.raw`\.(?:${[
    'avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp',
    'avi|m4v|mkv|mov|mp4|webm|flac|m4a|mp3|ogg|wav',
    'csv|docx?|html?|odt|pdf|pptx?|rtf|txt|xlsx?',
  ].join('|')})$`,
  'i',
);
/** “example.org/”, but not “photos/”, “./” or “fire.jpg” */
const BEGINS_WITH_DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?\//i;

/** Only such addresses may become links. */
export function checkWebAddress(url: string, path: YamlPath, report: Report): void {
  if (URL.canParse(url) && /^https?:\/\/\S+$/i.test(url)) return;
  if (isFileName(url)) {
    report.error({ path }, localFile(url));
    return;
  }
  report.error(
    { path },
    {
      what: 'This is no address of a web page.',
      found: url,
      expected: 'an address that begins with https:// or http://',
      mend: /^[\w.-]+\.[a-z]{2,}/i.test(url)
        ? `Write “https://${url}”.`
        : 'Write the whole address, or leave the key out.',
    },
  );
}

function isFileName(text: string): boolean {
  if (/^https?:/i.test(text) || BEGINS_WITH_DOMAIN.test(text)) return false;
  return FILE_ENDING.test(text);
}

function localFile(found: string): Finding {
  const [name = ''] = /[\w.-]+$/.exec(found) ?? [];
  return {
    what: 'This is no address of a web page, but the name of a file.',
    found,
    expected: 'a web address, which begins with https:// or http://; a local file will not do',
    mend: `Put the file on the web and write its address there, as in “https://example.org/${name}”.`,
  };
}

/** A language tag in the form of BCP 47 whose language is an ISO 639 code. */
export function checkLanguage(tag: string, path: YamlPath, report: Report): void {
  try {
    Intl.getCanonicalLocales(tag);
    if (/^[a-z]{2,3}(-|$)/i.test(tag)) return;
  } catch {
    // falls through to the finding
  }
  const guess = /^[a-z]{2}/i.exec(tag)?.[0].toLowerCase() ?? 'en';
  report.error(
    { path },
    {
      what: 'This is no language tag.',
      found: tag,
      expected: 'a BCP 47 tag: en, de, pt-BR, zh-Hans',
      mend: `Write the short code of the language, such as “${guess}”.`,
    },
  );
}
