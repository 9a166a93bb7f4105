/**
 * In place of `explorer/share/shareParts.ts`: citing and taking away are left to the full page, whose
 * libraries would weigh as much as the whole element.
 */
export const ShareDialog = null;
export const ExportDialog = null;
