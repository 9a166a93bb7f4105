/** Sharing and taking away, fetched when they are wanted. The element has a file of its own in place of this. */
import { lazyPart, type LazyPart } from '../states/lazyPart.tsx';
import type { ExportProps } from './ExportDialog.tsx';
import type { ShareProps } from './ShareDialog.tsx';

const overPage = { className: 'over-page', close: ({ onClose }: { onClose: () => void }) => onClose() };

/** Null where that is left to the full page. */
export const ShareDialog: LazyPart<ShareProps> | null = lazyPart(() => import('./ShareDialog.tsx'), overPage);
export const ExportDialog: LazyPart<ExportProps> | null = lazyPart(() => import('./ExportDialog.tsx'), overPage);
