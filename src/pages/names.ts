/** Names of what is published beside the pages, and the size of previews. */
export const FEED_FILE = 'feed.xml';
export const SITEMAP_FILE = 'sitemap.xml';
export const OEMBED_FILE = 'oembed.json';
export const PICTURE_FILE = 'preview.png';
/** Pixels: what previews of links are made for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
