/** Choices of a few: how to look, on which scale, in which colours and language. */
import { useId, type ReactNode } from 'react';
import type { Mode, ScaleKind } from '../../view/view.ts';
import { LANGUAGES } from '../../words/languages.ts';
import type { ThemeChoice } from '../reader/preferences.ts';
import { usePreferences } from '../reader/usePreferences.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { useSurroundings } from '../surroundings/surroundings.ts';

interface Choice<T> {
  readonly value: T;
  readonly text: string;
  readonly hint?: string;
}

interface SegmentedProps<T> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Radio buttons that look like the parts of one button. */
export function Segmented<T extends string>({ label, choices, value, onChange }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} title={choice.hint}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function ModeSwitch(props: { readonly value: Mode; readonly onChange: (value: Mode) => void }) {
  const { page } = useStrings();
  return (
    <Segmented
      {...props}
      label={page.view}
      choices={[
        { value: 'timeline', text: page.timeline },
        { value: 'list', text: page.list },
      ]}
    />
  );
}

export function ScaleSwitch(props: { readonly value: ScaleKind; readonly onChange: (value: ScaleKind) => void }) {
  const { page } = useStrings();
  return (
    <Segmented
      {...props}
      label={page.scale}
      choices={[
        { value: 'elastic', text: page.elastic, hint: page.elasticHint },
        { value: 'linear', text: page.linear, hint: page.linearHint },
      ]}
    />
  );
}

export function ThemeSwitch() {
  const { page } = useStrings();
  const { theme } = usePreferences();
  const { preferences } = useSurroundings();
  return (
    <CompactSelect
      label={page.theme}
      value={theme}
      choices={[
        { value: 'system', text: page.themeSystem },
        { value: 'light', text: page.themeLight },
        { value: 'dark', text: page.themeDark },
      ]}
      onChange={(choice: ThemeChoice) => preferences.set({ theme: choice })}
      sign={
        <svg viewBox="0 0 16 16" width="16" height="16">
          <circle cx="8" cy="8" r="6" />
          <path d="M8 2a6 6 0 0 1 0 12z" className="full" />
        </svg>
      }
    />
  );
}

export function LanguageSwitch() {
  const { page, lang } = useStrings();
  const { preferences } = useSurroundings();
  return (
    <CompactSelect
      label={page.languageOfPage}
      value={lang}
      choices={LANGUAGES.map((language) => ({ value: language.lang, text: language.name }))}
      onChange={(language) => preferences.set({ language })}
      sign={lang.slice(0, 2).toUpperCase()}
    />
  );
}

interface CompactSelectProps<T> extends SegmentedProps<T> {
  readonly sign: ReactNode;
}

/** A native select, transparent over a sign that takes less room than its longest choice. */
function CompactSelect<T extends string>({ label, choices, value, onChange, sign }: CompactSelectProps<T>) {
  return (
    <span className="compact-select" title={label}>
      <span aria-hidden="true">{sign}</span>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const choice = choices.find((each) => each.value === event.target.value);
          if (choice) onChange(choice.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  );
}
