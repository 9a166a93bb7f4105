/** Names of what is published beside the pages. */
export const FEED_FILE = 'feed.xml';
export const SITEMAP_FILE = 'sitemap.xml';
export const OEMBED_FILE = 'oembed.json';
export const PICTURE_FILE = 'preview.png';
