/** Checks of single texts that more than one kind of entry has. */
import type { Report, YamlPath } from './problem.ts';

/** Only such addresses may become links. */
export function checkWebAddress(url: string, path: YamlPath, report: Report): void {
  if (URL.canParse(url) && /^https?:\/\/\S+$/i.test(url)) return;
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
