/** Fetches one JSON file of a bundle and tells apart the ways in which that goes wrong. */
import { BundleError, type BundlePart } from './bundleError.ts';
import { endsEarly } from './endsEarly.ts';

export interface FetchOptions {
  readonly part: BundlePart;
  /** Length of the file, uncompressed, where the manifest names it. */
  readonly bytes?: number;
  readonly signal?: AbortSignal | undefined;
  /** `no-cache` for files whose name does not change with their content. */
  readonly cache?: RequestCache;
}

/**
 * The parsed JSON behind an address; its form is not checked here.
 *
 * @throws BundleError of kind `network`, `missing`, `truncated` or `invalid`; when aborted, the
 *   signal's reason
 */
export async function fetchJson(url: URL, options: FetchOptions): Promise<unknown> {
  const { part, bytes, signal, cache = 'default' } = options;
  const about = { url: url.href, part };
  const response = await fetch(url, { signal: signal ?? null, cache }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new BundleError({ ...about, kind: 'network' }, { cause });
  });
  const { ok, status } = response;
  if (!ok) throw new BundleError({ ...about, kind: 'missing', status, page: false });

  const body = await response.arrayBuffer().catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new BundleError({ ...about, kind: 'truncated', bytes: null, expected: bytes ?? null }, { cause });
  });
  const text = new TextDecoder().decode(body);
  // No JSON begins with "<"; asked before the length, which cannot be right for a foreign page.
  if (/^\s*</.test(text)) throw new BundleError({ ...about, kind: 'missing', status, page: true });
  if (bytes !== undefined && body.byteLength < bytes) {
    throw new BundleError({ ...about, kind: 'truncated', bytes: body.byteLength, expected: bytes });
  }
  if (bytes !== undefined && body.byteLength > bytes) {
    const [expected, found] = [`${bytes} bytes`, `${body.byteLength} bytes`];
    throw new BundleError({ ...about, kind: 'invalid', path: '', expected, found });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BundleError(
      endsEarly(text)
        ? { ...about, kind: 'truncated', bytes: body.byteLength, expected: bytes ?? null }
        : { ...about, kind: 'invalid', path: '', expected: 'JSON', found: JSON.stringify(text.slice(0, 40)) },
      { cause },
    );
  }
}
