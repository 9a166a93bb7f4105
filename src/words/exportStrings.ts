/** Texts of what is taken away, apart from those of the page: fetched when something is. */
export interface ExportStrings {
  /** Where the date is one unit: “some time in November 2023”. */
  readonly someTimeIn: string;
  /** Of a calendar's entry that is longer than what it stands for. */
  readonly wholeTime: string;
  readonly openEnd: string;
  readonly openStart: string;
  readonly endUnknown: string;
  readonly startUnknown: string;
  readonly asStated: string;
  readonly completed: string;
  readonly workedOut: string;
  /** `Time as written: {clock}` */
  readonly clock: string;
  readonly planned: string;
  readonly plannedWhenTold: string;
  /** `As told up to {date}`; where no article is dated there is no such line. */
  readonly toldUpTo: string;
  readonly sources: string;
  readonly undated: string;
  readonly creditedTo: string;
  /** `{chain}` ends with who told the article. */
  readonly by: string;
  /** Of an event, in a citation. */
  readonly dateOfEvent: string;
  /** Of an excerpt, in a citation: `{title}` is the timeline that quotes it. */
  readonly quotedIn: string;
  /** Short for a date of publication that is not known. */
  readonly noDate: string;
  /** Before the day on which an address was looked at. */
  readonly accessed: string;
  readonly quotationMarks: readonly [open: string, close: string];
  readonly innerQuotationMarks: readonly [open: string, close: string];
}
