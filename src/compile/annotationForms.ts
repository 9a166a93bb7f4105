/** The simplest parts of the annotations, each with the words that an editor shows for it. */
import * as v from 'valibot';
import { tidy } from './text.ts';

/** Ids stand in addresses, so they stay as simple as an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;

/** Free text on one line; however it was broken, white space is single spaces. */
export function text(description: string, longest = 20_000) {
  return v.pipe(
    v.string(),
    v.regex(/\S/, 'some text'),
    v.maxLength(longest, `at most ${longest} characters`),
    v.description(description),
    v.transform(tidy),
  );
}

export function id(description: string) {
  return v.pipe(
    v.string(),
    v.regex(SLUG, 'small letters a–z, figures and single hyphens, as in “court-order”'),
    v.maxLength(LONGEST_ID, `at most ${LONGEST_ID} characters`),
    v.description(description),
  );
}

export function choice<const T extends readonly string[]>(options: T, description: string) {
  return v.pipe(v.picklist(options), v.description(description));
}

export function list<const T extends v.GenericSchema>(item: T, description: string) {
  return v.pipe(v.array(item), v.description(description));
}

export const edtf = (description: string) =>
  text(
    `${description} EDTF: 2024-11-05, 2023-11, 2016, 2024-21 (spring), 1984~ (about), ` +
      '2024-01-26/2024-01-27, 2016/.. (goes on), "[2024-01-27..2024-01-31]" (one of), ' +
      '"{2024-02-06,2024-02-08}" (all of); brackets need quotation marks.',
  );

/** An address; that it is one is checked later, so that the error can say how to mend it. */
export function address(description: string) {
  return text(`${description}: an address that begins with https:// or http://.`, 4000);
}

/** A number of degrees up to `most` on both sides of zero. */
export function degrees(most: number, description: string) {
  return v.pipe(
    v.string(),
    v.regex(/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i, `degrees as a decimal number, ${-most} to ${most}`),
    v.check((written) => !(Math.abs(Number(written)) > most), `degrees from ${-most} to ${most}`),
    v.description(description),
    v.transform(Number),
  );
}
