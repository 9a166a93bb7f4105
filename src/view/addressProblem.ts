/** What is wrong with a part of an address, as facts; the sentence is the page's. */

export type AddressParam =
  | 'event' | 'excerpt' | 'actor' | 'article' | 'tag' | 'match'
  | 'q' | 'underway' | 'from' | 'to' | 'scale' | 'view' | 'embed';

export type AddressProblemReason =
  /** No date such as 2024-01-31, 2024-01 or 2024. */
  | 'notDate'
  /** No number from 1. */
  | 'notNumber'
  /** None of the words that the parameter takes. */
  | 'notOneOf'
  /** Given more than once with different values; the first holds. */
  | 'repeated'
  /** The window's end lies before its start. */
  | 'endsBeforeStart'
  /** The window would lie outside the story altogether. */
  | 'outsideStory'
  /** An excerpt without its event. */
  | 'needsEvent'
  /** The story has none of that id or number. */
  | 'unknown';

/** One parameter that was dropped. */
export interface AddressProblem {
  readonly param: AddressParam;
  /** As it stood in the address, decoded. */
  readonly value: string;
  readonly reason: AddressProblemReason;
}
