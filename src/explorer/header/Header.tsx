/** Title, counts, what the filter lets through, and the controls. */
import type { SelectionState } from '../data/useSelection.ts';
import type { Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { BESIDE_TITLE, TIGHT, UNDER_TITLE } from '../reader/screens.ts';
import { useWithin } from '../surroundings/useWithin.ts';
import { ExportDialog, ShareDialog } from '../share/shareParts.ts';
import { Counts } from './Counts.tsx';
import { More } from './More.tsx';
import { LanguageSwitch, ModeSwitch, ScaleSwitch, ThemeSwitch } from './switches.tsx';
import { SearchBox } from './SearchBox.tsx';

export type DialogName = 'actors' | 'tags' | 'articles' | 'share' | 'export';

interface Props extends Pieces {
  readonly phone: boolean;
  readonly selecting: SelectionState;
  readonly onClear: () => void;
  readonly onOpenDialog: (which: DialogName) => void;
  readonly onSkip: () => void;
}

export function Header(props: Props) {
  const { facts, view, navigate, phone, onOpenDialog, onSkip } = props;
  const { page, timeline } = useStrings();
  const underTitle = useWithin(UNDER_TITLE);
  const besideTitle = useWithin(BESIDE_TITLE) && !underTitle;
  const tight = useWithin(TIGHT) || besideTitle;
  const opens = (which: DialogName, label: string) => (
    <button type="button" className="button" onClick={() => onOpenDialog(which)}>
      {label}
    </button>
  );
  const openActors = facts.actors.length > 0 && opens('actors', timeline.whoTookPart);
  const openTags = facts.tags.length > 0 && opens('tags', page.openTags);
  const openArticles = opens('articles', facts.articles.length > 0 ? page.openArticles : page.openSources);
  const share = ShareDialog && opens('share', page.share);
  const openExport = ExportDialog && opens('export', page.export);
  const modeSwitch = <ModeSwitch value={view.mode} onChange={(mode) => navigate({ mode })} />;
  return (
    <header className="header">
      <button type="button" className="skip" onClick={onSkip}>
        {page.skipToEvents}
      </button>
      <div className="header-title">
        <h1 lang={facts.lang}>{facts.title}</h1>
        <Counts {...props} />
      </div>
      <div className="header-controls">
        <SearchBox {...props} short={tight} />
        {phone ? (
          <>
            {openActors || openTags}
            {share}
            <More look="button" sign="⋯" label={page.settings}>
              {modeSwitch}
              {openActors && openTags}
              {openArticles}
              {openExport}
              <ThemeSwitch />
              <LanguageSwitch />
            </More>
          </>
        ) : (
          <>
            {modeSwitch}
            {view.mode === 'timeline' && (
              <ScaleSwitch
                value={view.scale ?? facts.scale}
                onChange={(scale) => navigate({ scale: scale === facts.scale ? null : scale })}
              />
            )}
            {openTags}
            {openArticles}
            {share}
            {openExport}
            <ThemeSwitch />
            <LanguageSwitch />
          </>
        )}
      </div>
    </header>
  );
}
