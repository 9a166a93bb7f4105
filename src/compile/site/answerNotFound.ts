/** `npm start` answers for what is not there as a static host does: with the site's own page for it, and 404. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PreviewServer } from 'vite';

/** As `src/pages/names.ts` has it, a later folder. */
const NOT_FOUND_FILE = '404.html';

/** @param folder of the site @returns what is to follow the server's own answers for files */
export function answerNotFound(server: PreviewServer, folder: string): () => void {
  return () => {
    server.middlewares.use((request, response, next) => {
      const answer = async () => {
        if (await isPage(folder, request.url ?? '')) {
          next();
          return;
        }
        const page = await readFile(path.join(folder, NOT_FOUND_FILE));
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : page);
      };
      answer().catch(next);
    });
  };
}

/** Pages are served last of all; other files have been. */
async function isPage(folder: string, url: string): Promise<boolean> {
  const name = url.split(/[?#]/, 1)[0] ?? '';
  if (!name.endsWith('.html')) return false;
  try {
    return (await stat(path.join(folder, decodeURIComponent(name)))).isFile();
  } catch {
    return false;
  }
}
