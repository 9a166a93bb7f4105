import type { StoryFacts } from '../../model/facts.ts';
import type { View } from '../../view/view.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { fullPageAddress } from './fullPageAddress.ts';

interface Props {
  readonly facts: StoryFacts;
  readonly view: View;
}

/** Under a timeline without the page's frame: what it is, and the way to all of it. */
export function FullPageLink({ facts, view }: Props) {
  const { page } = useStrings();
  const surroundings = useSurroundings();
  return (
    <footer className="embed-foot">
      <span lang={facts.lang}>{facts.title}</span>
      <a href={fullPageAddress(surroundings.page, view)} target="_blank" rel="noopener">
        {page.fullPage}
        <span aria-hidden="true"> ↗</span>
        <span className="visually-hidden"> ({page.newTab})</span>
      </a>
    </footer>
  );
}
