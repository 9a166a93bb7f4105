/** The worker of a paged story: it fetches, checks and decodes, so that the page only draws. */
import { sayFetched } from '../offline/fetchedChannel.ts';
import { serveEngine, type EnginePort } from '../../store/paged/worker/serveEngine.ts';

serveEngine(self as unknown as EnginePort);
sayFetched();
