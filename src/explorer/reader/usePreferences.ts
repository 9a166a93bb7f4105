import { useSyncExternalStore } from 'react';
import { useSurroundings } from '../surroundings/surroundings.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './preferences.ts';

export function usePreferences(): Preferences {
  const { preferences } = useSurroundings();
  return useSyncExternalStore(preferences.subscribe, preferences.read, () => DEFAULT_PREFERENCES);
}
