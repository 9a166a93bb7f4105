/** Code of the page, React components and styles, for Node: read by way of Vite, only when a site is built. */
import { createServer } from 'vite';
import { ROOT } from '../givenFolder.ts';

/** @param module below Dateline's own folder: `/src/…`; a later folder, so nothing here imports it */
export async function throughVite<Made>(
  module: string,
  make: (exported: Readonly<Record<string, unknown>>) => Promise<Made>,
): Promise<Made> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    mode: 'production',
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    return await make(await server.ssrLoadModule(module));
  } finally {
    await server.close();
  }
}
