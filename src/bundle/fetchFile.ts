/** Fetches one file of a bundle and tells apart the ways in which that goes wrong. */
import { BundleError, type BundlePart } from './bundleError.ts';

export interface FetchOptions {
  readonly part: BundlePart;
  /** Length of the file, uncompressed, where it is known. */
  readonly bytes?: number;
  readonly signal?: AbortSignal | undefined;
  /** `no-cache` for files whose name does not change with their content. */
  readonly cache?: RequestCache;
}

export interface FetchedFile {
  readonly bytes: ArrayBuffer;
  /** HTTP status. */
  readonly status: number;
  /** The answer says of itself that it is an HTML page, whatever was asked for. */
  readonly html: boolean;
}

/**
 * Its length and its form are not checked here.
 *
 * @throws BundleError of kind `network`, `missing` or `truncated`; when aborted, the signal's reason
 */
export async function fetchFile(url: URL, options: FetchOptions): Promise<FetchedFile> {
  const { part, bytes: expected = null, signal, cache = 'default' } = options;
  const about = { url: url.href, part };
  const response = await fetch(url, { signal: signal ?? null, cache }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new BundleError({ ...about, kind: 'network' }, { cause });
  });
  const { ok, status } = response;
  if (!ok) throw new BundleError({ ...about, kind: 'missing', status, page: false });
  const bytes = await response.arrayBuffer().catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new BundleError({ ...about, kind: 'truncated', bytes: null, expected }, { cause });
  });
  return { bytes, status, html: /^text\/html\b/i.test(response.headers.get('content-type') ?? '') };
}

/** @throws BundleError where a file is shorter or longer than it is to be */
export function checkLength(url: URL, { part, bytes }: FetchOptions, found: number): void {
  if (bytes === undefined || found === bytes) return;
  const about = { url: url.href, part };
  throw new BundleError(
    found < bytes
      ? { ...about, kind: 'truncated', bytes: found, expected: bytes }
      : { ...about, kind: 'invalid', path: '', expected: `${bytes} bytes`, found: `${found} bytes` },
  );
}
