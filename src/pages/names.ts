/** Names of what is published beside the pages. */
export const FEED_FILE = 'feed.xml';
export const SITEMAP_FILE = 'sitemap.xml';
export const OEMBED_FILE = 'oembed.json';
/** The name by which static hosts know the page for what they do not have. */
export const NOT_FOUND_FILE = '404.html';
export const PICTURE_FILE = 'preview.png';
