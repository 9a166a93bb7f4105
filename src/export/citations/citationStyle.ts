/**
 * How a citation in words looks, in the Citation Style Language: a style and a locale for citeproc.
 *
 *     Fiona Tan (31 January 2024). “Title”. Publisher. https://… (accessed 22 November 2026)
 *     “Title” (n.d.)
 *
 * Both are small: the styles of the learned societies take citeproc a second to read, in which the page
 * stands still. Whoever needs one takes the citation as CSL-JSON. Names of months are `Intl`'s.
 */
import type { ExportWords } from '../articleLine.ts';

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

export const CITATION_STYLE = `<style xmlns="${NAMESPACE}" version="1.0" class="in-text">
  <info>
    <title>Dateline</title>
    <id>dateline</id>
    <updated>2026-01-01T00:00:00Z</updated>
  </info>
  <macro name="issued">
    <choose>
      <if variable="issued">
        <choose><if is-uncertain-date="issued"><text term="circa" suffix=" "/></if></choose>
        <date variable="issued" form="text"/>
      </if>
      <else><text term="no date"/></else>
    </choose>
  </macro>
  <macro name="title"><text variable="title" quotes="true"/></macro>
  <macro name="address">
    <group delimiter=" ">
      <text variable="URL"/>
      <group prefix="(" delimiter=" " suffix=")">
        <text term="accessed"/>
        <date variable="accessed" form="text"/>
      </group>
    </group>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=". ">
        <group delimiter=" ">
          <choose>
            <if variable="author"><names variable="author"/></if>
            <else><text macro="title"/></else>
          </choose>
          <text macro="issued" prefix="(" suffix=")"/>
        </group>
        <choose><if variable="author"><text macro="title"/></if></choose>
        <text variable="container-title"/>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`;

/** What a style needs of a language: its words, its months, and how it writes a date. */
export function citationLocale({ strings, texts }: ExportWords): string {
  const { locale } = strings.dates;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, i) => month.format(Date.UTC(2001, i, 1)));
  const seasons = [21, 22, 23, 24].map((code) => strings.dates.seasons[code]?.alone ?? '');
  const [open, close] = texts.quotationMarks;
  const [openInner, closeInner] = texts.innerQuotationMarks;
  const terms: [name: string, value: string][] = [
    ['no date', texts.noDate],
    ['accessed', texts.accessed],
    ['circa', texts.circa],
    ['open-quote', open],
    ['close-quote', close],
    ['open-inner-quote', openInner],
    ['close-inner-quote', closeInner],
    // Of more authors than are ever named here; it asks for them all the same.
    ['et-al', 'et al.'],
    ['and', '&'],
    ...months.map((name, i): [string, string] => [`month-${String(i + 1).padStart(2, '0')}`, name]),
    ...seasons.map((name, i): [string, string] => [`season-0${i + 1}`, name]),
  ];
  return `<locale xmlns="${NAMESPACE}" version="1.0" xml:lang="${escaped(locale)}">
  <style-options punctuation-in-quote="false"/>
  <date form="text">${dateParts(locale)}</date>
  <terms>${terms.map(([name, value]) => `<term name="${name}">${escaped(value)}</term>`).join('')}</terms>
</locale>`;
}

/** Day, month and year in the language's own order, with what stands behind each. */
function dateParts(locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const parts: { name: string; suffix: string }[] = [];
  for (const { type, value } of format.formatToParts(Date.UTC(2001, 0, 2))) {
    const last = parts.at(-1);
    if (type !== 'literal') parts.push({ name: type, suffix: '' });
    else if (last) last.suffix += value;
  }
  return parts.map(({ name, suffix }) => `<date-part name="${name}" suffix="${escaped(suffix)}"/>`).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
