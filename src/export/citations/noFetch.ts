/**
 * In the built page, what stands in for the fetching packages of Citation.js: nothing is looked up
 * elsewhere, and the packages are made for Node.
 */
export default function noFetch(): never {
  throw new Error('Nothing is fetched for a citation.');
}

export const Headers = Object;
