/** Addresses of other sites, as a reader is told where a link leads. */

/** Longer addresses are cut in the middle: the site and the file at the end say most. */
const MOST_LETTERS = 46;

/** "example.org"; the whole address where it is none that a browser can take apart. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** "example.org/2024/bridge", for a link that has no name of its own. */
export function addressInWords(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  const whole = siteOf(url) + readable(pathname + search).replace(/\/$/, '');
  if (whole.length <= MOST_LETTERS) return whole;
  return `${whole.slice(0, MOST_LETTERS / 2)}…${whole.slice(1 - MOST_LETTERS / 2)}`;
}

/** `https://…/a place` on a map that anybody can open. @param latitude, longitude WGS 84, degrees */
export function mapAddress({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return (
    `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=9/${latitude}/${longitude}`
  );
}

function readable(encoded: string): string {
  try {
    return decodeURI(encoded);
  } catch {
    return encoded; // A stray "%" is no escape.
  }
}
