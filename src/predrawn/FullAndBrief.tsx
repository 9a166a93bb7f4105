interface Props {
  readonly full: string;
  readonly brief: string;
}

/**
 * A text of which the style sheet shows one form: what both begin with stands in the page once, as in
 * "26–27 January" and "26–27 January 2024".
 */
export function FullAndBrief({ full, brief }: Props) {
  const shared = beginning(full, brief);
  const [fullRest, briefRest] = [full.slice(shared.length), brief.slice(shared.length)];
  return (
    <>
      {shared}
      {fullRest !== '' && <span className="told-full">{fullRest}</span>}
      {briefRest !== '' && <span className="told-brief">{briefRest}</span>}
    </>
  );
}

/** Whole words of both. */
function beginning(full: string, brief: string): string {
  const [ofFull, ofBrief] = [full, brief].map((text) => text.split(/(?=[ ,])/));
  const differing = ofFull!.findIndex((word, i) => word !== ofBrief![i]);
  return differing < 0 ? full : ofFull!.slice(0, differing).join('');
}
