/** Why a text is no EDTF date, in sentences' parts for the author who wrote it. */
export interface Fault {
  /** Offset of the fault in the text, in UTF-16 units from 0. */
  readonly at: number;
  /** What stands there, verbatim; empty at the end of the text. */
  readonly found: string;
  /** What could stand there: "a month from 01 to 12". */
  readonly expected: string;
  /** What to do about it: "write 2024-01-05". */
  readonly mend: string;
}

/** Thrown by the parts of the parser, caught by `parseEdtf` alone. */
export class EdtfFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.expected} expected at ${fault.at}`);
    this.name = 'EdtfFault';
    this.fault = fault;
  }
}
