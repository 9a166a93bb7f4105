/** The code that shows the timeline on another page: a frame, or the custom element. */
import { useState } from 'react';
import { elementCode, frameCode } from '../../export/embedCode.ts';
import { Segmented } from '../header/switches.tsx';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { CopyField } from './CopyField.tsx';
import type { Shared } from './shared.ts';

type Kind = 'frame' | 'element';

interface Props {
  /** Address of the page of the timeline. */
  readonly story: string;
  readonly shared: Shared;
}

export function EmbedSection({ story, shared: { view, title } }: Props) {
  const { share } = useAllStrings().later;
  const [kind, setKind] = useState<Kind>('frame');
  const embedded = { story, view, title };
  return (
    <section>
      <div className="share-head">
        <h3>{share.embed}</h3>
        <Segmented
          label={share.embed}
          value={kind}
          choices={[
            { value: 'frame', text: share.frame },
            { value: 'element', text: share.element },
          ]}
          onChange={setKind}
        />
      </div>
      <CopyField
        label={share.embed}
        value={kind === 'frame' ? frameCode(embedded) : elementCode(embedded)}
        rows={5}
        code
      />
      {kind === 'element' && <p className="share-hint">{share.elementHint}</p>}
    </section>
  );
}
