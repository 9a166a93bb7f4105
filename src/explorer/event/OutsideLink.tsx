/** A link to another site, with the site it leads to: nothing of it is loaded here. */
import { addressInWords, siteOf } from './outsideAddress.ts';

interface Props {
  /** http or https. */
  readonly url: string;
  /** What the story calls it. */
  readonly name?: string | undefined;
  readonly lang: string;
}

export function OutsideLink({ url, name, lang }: Props) {
  return (
    <>
      <a href={url} rel="noopener noreferrer" target="_blank" lang={name && lang}>
        {name ?? addressInWords(url)}
      </a>
      {name && <small> {siteOf(url)}</small>}
    </>
  );
}
