/** The painter's colours, as the page's style sheet has them now. */
import type { Palette } from '../../paint/palette.ts';
import type { Ink } from '../../timeline/scene.ts';

/** The style sheet's variable of each role. */
export const VARIABLES: Readonly<Record<Ink, string>> = {
  paper: '--paper',
  ink: '--ink',
  muted: '--muted',
  faint: '--faint',
  rule: '--rule',
  band: '--band',
  hatch: '--hatch',
  accent: '--accent',
  accentSoft: '--accent-soft',
  hue0: '--hue-0',
  hue1: '--hue-1',
  hue2: '--hue-2',
  hue3: '--hue-3',
  hue4: '--hue-4',
};

/** Reads every role, system colours of forced palettes turned into what they stand for here. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  // The probe must show the colour asked for, not one that is forced on it.
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const colourOf = (name: string): string => {
    const written = style.getPropertyValue(name).trim();
    if (written.startsWith('#')) return written;
    // A canvas reads `CanvasText` by the light scheme, whatever the page's is.
    probe.style.color = written;
    return getComputedStyle(probe).color;
  };
  const entries = Object.entries(VARIABLES).map(([ink, name]) => [ink, colourOf(name)]);
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}

/**
 * Calls back whenever the system's wishes or the reader's own choice of colours change; returns what stops it.
 *
 * @param bearer bears the choice, in `data-theme`
 */
export function watchColours(bearer: HTMLElement, changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  const page = new MutationObserver(changed);
  page.observe(bearer, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    page.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
