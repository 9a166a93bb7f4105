/** The only file that knows `parse5`: HTML as tokens, for those who need no tree. */
export { Tokenizer, TokenizerMode } from 'parse5';
export type { Token, TokenHandler } from 'parse5';
