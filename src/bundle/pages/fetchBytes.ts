/** Fetches one binary file of a paged story. */
import { BundleError } from '../bundleError.ts';
import { checkLength, fetchFile, type FetchOptions } from '../fetchFile.ts';

/**
 * The file as `decode` reads it.
 *
 * @param decode throws a RangeError where the bytes are not what they should be
 * @throws BundleError of kind `network`, `missing`, `truncated` or `invalid`; when aborted, the
 *   signal's reason
 */
export async function fetchBytes<T>(
  url: URL,
  options: FetchOptions,
  decode: (bytes: Uint8Array<ArrayBuffer>) => T,
): Promise<T> {
  const about = { url: url.href, part: options.part };
  const { bytes, status, html } = await fetchFile(url, options);
  if (html) throw new BundleError({ ...about, kind: 'missing', status, page: true });
  checkLength(url, options, bytes.byteLength);
  try {
    return decode(new Uint8Array(bytes));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    // Numbers that go on where the file ends, or numbers that are none of ours: not to be told apart.
    const found = { bytes: bytes.byteLength, expected: null };
    throw new BundleError({ ...about, kind: 'truncated', ...found }, { cause });
  }
}
