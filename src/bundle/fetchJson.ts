/** Fetches one JSON file of a bundle. */
import { BundleError } from './bundleError.ts';
import { endsEarly } from './endsEarly.ts';
import { checkLength, fetchFile, type FetchOptions } from './fetchFile.ts';

/**
 * The parsed JSON behind an address; its form is not checked here.
 *
 * @throws BundleError of kind `network`, `missing`, `truncated` or `invalid`; when aborted, the
 *   signal's reason
 */
export async function fetchJson(url: URL, options: FetchOptions): Promise<unknown> {
  const about = { url: url.href, part: options.part };
  const { bytes, status } = await fetchFile(url, options);
  const text = new TextDecoder().decode(bytes);
  // No JSON begins with "<"; asked before the length, which cannot be right for a foreign page.
  if (/^\s*</.test(text)) throw new BundleError({ ...about, kind: 'missing', status, page: true });
  checkLength(url, options, bytes.byteLength);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const expected = options.bytes ?? null;
    throw new BundleError(
      endsEarly(text)
        ? { ...about, kind: 'truncated', bytes: bytes.byteLength, expected }
        : { ...about, kind: 'invalid', path: '', expected: 'JSON', found: JSON.stringify(text.slice(0, 40)) },
      { cause },
    );
  }
}
