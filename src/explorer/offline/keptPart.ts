/** Only a page of its own is kept: the element, which stands in somebody else's, has another file in place of this. */
import type { ComponentType } from 'react';
import { KeptPage as Kept } from './KeptPage.tsx';

export const KeptPage: ComponentType | null = Kept;
