/** What stands on the stage in place of the figure: parts of the page that are fetched later. */
import { PHONE } from './reader/screens.ts';
import { lazyPart } from './states/lazyPart.tsx';
import { windowRoom } from './surroundings/room.ts';
import { viewAsked } from './surroundings/viewAsked.ts';

export const EventList = lazyPart(() => import('./list/EventList.tsx'), { className: 'in-stage' });
export const PhoneTimeline = lazyPart(() => import('./phone/PhoneTimeline.tsx'), { className: 'in-stage' });

/** Fetches what the page's address asks for, so that nothing drawn ahead goes before it can be replaced. */
export async function fetchStage(): Promise<void> {
  if (viewAsked().mode === 'list') await EventList.fetch();
  else if (windowRoom.isWithin(PHONE)) await PhoneTimeline.fetch();
}
