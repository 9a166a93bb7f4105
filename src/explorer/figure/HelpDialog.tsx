/** The keys and gestures, in a native dialog. */
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useAllStrings } from '../reader/useAllStrings.ts';
import '../styles/help.css';

/** Mounted while open. */
export function HelpDialog({ onClose }: { onClose(): void }): ReactElement {
  const words = useAllStrings().later.keys;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const entries: readonly (readonly [keys: readonly string[], meaning: string])[] = [
    [['←', '→'], words.event],
    [['↑', '↓'], words.actor],
    [[words.enter], words.open],
    [[words.escape], words.closePanel],
    [[words.pageUp, words.pageDown], words.screen],
    [[words.home, words.end], words.ends],
    [['+', '−'], words.zoom],
    [['0'], words.fit],
    [['/'], words.search],
    [['?'], words.help],
  ];
  return (
    <dialog ref={dialog} className="figure-help" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.title}</h2>
      <p>{words.intro}</p>
      <dl>
        {entries.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{words.pointer}</p>
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  );
}
