/** Zoom in, out, fit and help: one tab stop, arrows lead along. */
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { TimelineStrings } from '../../words/strings.ts';

interface ZoomToolsProps {
  readonly words: TimelineStrings;
  onZoomIn(): void;
  onZoomOut(): void;
  onFit(): void;
  onHelp(): void;
}

export function ZoomTools({ words, onZoomIn, onZoomOut, onFit, onHelp }: ZoomToolsProps): ReactElement {
  const [stop, setStop] = useState(0);
  const tools = [
    { text: '−', name: words.zoomOut, act: onZoomOut },
    { text: '+', name: words.zoomIn, act: onZoomIn },
    { text: words.fit, name: words.fitWhole, act: onFit },
    { text: '?', name: words.help, act: onHelp },
  ];

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (stop + step + tools.length) % tools.length;
    setStop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div role="toolbar" aria-label={words.zoomTools} tabIndex={-1} className="figure-tools" onKeyDown={walk}>
      {tools.map(({ text, name, act }, index) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          onClick={act}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
