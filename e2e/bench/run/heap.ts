/** What a page holds in memory once rubbish is collected, with its workers' and all array buffers. */
import type { CDPSession, Page } from 'playwright';

interface Usage {
  readonly usedSize: number;
  /** Array buffers and the like. */
  readonly backingStorageSize?: number;
}

/** MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    const own = (await session.send('Runtime.getHeapUsage')) as Usage;
    const workers = await workerUsages(session);
    return [own, ...workers].reduce((sum, usage) => sum + usage.usedSize + (usage.backingStorageSize ?? 0), 0) / 1e6;
  } finally {
    await session.detach();
  }
}

/** Workers answer through their page's session, message by message. */
async function workerUsages(session: CDPSession): Promise<Usage[]> {
  const attached: string[] = [];
  const waiting = new Map<string, (result: Usage) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') attached.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: Usage };
    if (id !== undefined && result) waiting.get(`${sessionId} ${id}`)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = (sessionId: string, id: number, method: string): Promise<Usage> =>
    new Promise((answer, fail) => {
      waiting.set(`${sessionId} ${id}`, answer);
      const message = JSON.stringify({ id, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
    });
  return Promise.all(
    attached.map(async (sessionId) => {
      await ask(sessionId, 1, 'HeapProfiler.collectGarbage');
      return ask(sessionId, 2, 'Runtime.getHeapUsage');
    }),
  );
}
