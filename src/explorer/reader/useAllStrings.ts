import { allStrings } from '../../words/allStrings.ts';
import type { AllStrings } from '../../words/strings.ts';
import { useStrings } from './ReaderContext.tsx';

/** For the parts of the page that are fetched later: with their own texts. */
export function useAllStrings(): AllStrings {
  return allStrings(useStrings());
}
