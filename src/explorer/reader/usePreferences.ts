import { useSyncExternalStore } from 'react';
import { DEFAULT_PREFERENCES, readPreferences, subscribePreferences, type Preferences } from './preferences.ts';

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, readPreferences, () => DEFAULT_PREFERENCES);
}
