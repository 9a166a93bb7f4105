/**
 * Development: a worker that a built page left at this address must not stand between an author and
 * what was just saved.
 */
import type { ViteDevServer } from 'vite';
import { SITE_LIST, SITE_WORKER } from '../../model/siteFiles.ts';
import { ENDING_WORKER, NO_LIST } from './writeOffline.ts';

export function serveWithoutOffline(server: ViteDevServer): void {
  const answers: Readonly<Record<string, readonly [type: string, content: string]>> = {
    [`/${SITE_WORKER}`]: ['text/javascript', ENDING_WORKER],
    [`/${SITE_LIST}`]: ['application/json', JSON.stringify(NO_LIST)],
  };
  server.middlewares.use((request, response, next) => {
    const found = answers[request.url?.split('?')[0] ?? ''];
    if (!found) {
      next();
      return;
    }
    const [type, content] = found;
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'no-store');
    response.end(content);
  });
}
