/** The citation, in the form that is chosen: to copy, or as a file. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  CITATION_FILES, CITATION_FORMATS, writeCitation, type Citation, type CitationFormat,
} from '../../export/citations/citations.ts';
import { fileNameOf } from '../../export/fileName.ts';
import { fill } from '../../words/fill.ts';
import { Segmented } from '../header/switches.tsx';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import { CopyField } from './CopyField.tsx';
import { saveFile } from './saveFile.ts';
import { useSaid } from './useSaid.ts';

const NAMES: Readonly<Record<Exclude<CitationFormat, 'text'>, string>> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

export function CiteSection({ citation }: { readonly citation: Citation }) {
  const { share } = useAllStrings().later;
  const [format, setFormat] = useState<CitationFormat>('text');
  const [said, say] = useSaid();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['citation', format, citation.item, citation.quotation, citation.words.strings.lang],
    queryFn: () => writeCitation(citation, format),
    // It is as quickly made again.
    gcTime: 0,
  });
  const { extension, type } = CITATION_FILES[format];
  const save = (text: string) => {
    const name = fileNameOf(citation.item.id, extension);
    saveFile(name, new Blob([text], { type }));
    say(fill(share.saved, { name }));
  };
  return (
    <section>
      <div className="share-head">
        <h3>{share.cite}</h3>
        <Segmented
          label={share.form}
          value={format}
          choices={CITATION_FORMATS.map((value) => ({ value, text: value === 'text' ? share.text : NAMES[value] }))}
          onChange={setFormat}
        />
      </div>
      {data !== undefined ? (
        <CopyField label={share.cite} value={data.trimEnd()} rows={5} code={format !== 'text'}>
          <button type="button" className="button" onClick={() => save(data)}>
            {share.download}
          </button>
          <output className="copy-saved">{said}</output>
        </CopyField>
      ) : error ? (
        <Unreachable sentence={share.formFailed} error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <p className="share-hint">{share.citing}</p>
      )}
    </section>
  );
}
