/**
 * What the reader chose for this timeline: colours and language; kept in the browser. Another timeline of
 * the same host, in another folder, has its own.
 */

export type ThemeChoice = 'system' | 'light' | 'dark';

export interface Preferences {
  readonly theme: ThemeChoice;
  /** Language tag; null: as the story or the browser has it. */
  readonly language: string | null;
}

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', language: null };

/** Where choices are kept and read. */
export interface PreferenceStore {
  /** The same object until something changes. */
  read(): Preferences;
  set(change: Partial<Preferences>): void;
  subscribe(changed: () => void): () => void;
}

/** Of a page of its own: kept in the browser. */
export const pagePreferences: PreferenceStore = {
  read: readPreferences,
  set: setPreferences,
  subscribe: subscribePreferences,
};

/** Kept nowhere: as given, until another is set. */
export function givenPreferences(given: Preferences): PreferenceStore {
  let now = given;
  const changes = new Set<() => void>();
  return {
    read: () => now,
    set(change) {
      now = { ...now, ...change };
      for (const changed of changes) changed();
    },
    subscribe(changed) {
      changes.add(changed);
      return () => changes.delete(changed);
    },
  };
}

let current: Preferences | null = null;
const listeners = new Set<() => void>();

function setPreferences(change: Partial<Preferences>): void {
  current = { ...readPreferences(), ...change };
  try {
    localStorage.setItem(storageKey(document.baseURI), JSON.stringify(current));
  } catch {
    // Storage is off or full: the choice holds for this visit.
  }
  for (const listener of listeners) listener();
}

/** Before anything is painted, too. */
export function applyTheme(theme: ThemeChoice, bearer: HTMLElement): void {
  if (theme === 'system') delete bearer.dataset['theme'];
  else bearer.dataset['theme'] = theme;
}

/** Under which the choices are kept: one key for each folder of the host. @param page the page's address */
export function storageKey(page: string): string {
  return `dateline.preferences:${new URL('.', page).pathname}`;
}

function subscribePreferences(changed: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', adoptFromElsewhere);
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0) removeEventListener('storage', adoptFromElsewhere);
  };
}

/** What was chosen in another tab holds here, too; a key of null: all of the storage was cleared. */
function adoptFromElsewhere({ key, newValue }: StorageEvent): void {
  if (key !== storageKey(document.baseURI) && key !== null) return;
  current = parsePreferences(newValue);
  for (const listener of listeners) listener();
}

export function readPreferences(): Preferences {
  current ??= stored();
  return current;
}

function stored(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(storageKey(document.baseURI)));
  } catch {
    return DEFAULT_PREFERENCES; // Storage is off.
  }
}

/** Whatever stands in the storage, read part by part; what makes no sense is left at its default. */
export function parsePreferences(text: string | null): Preferences {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    return DEFAULT_PREFERENCES;
  }
  if (typeof value !== 'object' || value === null) return DEFAULT_PREFERENCES;
  const { theme, language } = value as Record<string, unknown>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_PREFERENCES.theme,
    language: typeof language === 'string' ? language : DEFAULT_PREFERENCES.language,
  };
}
