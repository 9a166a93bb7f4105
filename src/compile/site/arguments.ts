/** What may be written behind `npm start`, `npm run dev` and `npm run build`. */
import { parseArgs } from 'node:util';
import { SEEDS } from '../compileStory.ts';
import { givenPath, givenStory } from '../givenFolder.ts';
import { noSiteAddress, siteAddress } from './siteAddress.ts';

export type Command = 'start' | 'dev' | 'build';

export interface SiteArguments {
  readonly command: Command;
  /** Whole path of the story's folder. */
  readonly folder: string;
  /** An event without an excerpt is an error. */
  readonly strict: boolean;
  /** Readers keep the site, so that it opens without a network. */
  readonly offline: boolean;
  /** Whole path of where the site goes; null: its usual place. */
  readonly out: string | null;
  /** The port to begin with; the next free one is taken. */
  readonly port: number | null;
  /** The address to listen at, 0.0.0.0 for all; null: this machine only. */
  readonly host: string | null;
  /** Where the site will be found, with a slash at its end; null: where the annotations say. */
  readonly site: string | null;
  /** Events that get a page of their own; null: the usual number. */
  readonly pages: number | null;
}

const OPTIONS: Record<Command, readonly string[]> = {
  start: ['strict', 'out', 'site', 'pages', 'no-offline', 'port', 'host'],
  dev: ['strict', 'port', 'host'],
  build: ['strict', 'out', 'site', 'pages', 'no-offline'],
};

const WRITTEN: Readonly<Record<string, string>> = {
  strict: '[--strict]',
  out: '[--out folder]',
  port: '[--port number]',
  host: '[--host address]',
  site: '[--site https://…]',
  pages: '[--pages number]',
  'no-offline': '[--no-offline]',
};

export function usageOf(command: Command): string {
  const call = command === 'start' ? 'npm start' : `npm run ${command}`;
  const options = OPTIONS[command].map((name) => WRITTEN[name]);
  return `Usage: ${call} -- [folder] ${options.join(' ')}`;
}

/** A value that is understood, and wrong; the message says how to mend it. */
export class WrongValue extends Error {}

function siteGiven(typed: string): string {
  const address = siteAddress(typed);
  if (address === null) throw new WrongValue(noSiteAddress(typed));
  return address;
}

/**
 * Null when called in another way, or for help.
 *
 * @throws WrongValue
 */
export function siteArguments(command: Command, args: readonly string[]): SiteArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        strict: { type: 'boolean' },
        out: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        site: { type: 'string' },
        pages: { type: 'string' },
        'no-offline': { type: 'boolean' },
      },
    });
    const isUnknown = Object.keys(values).some((name) => !OPTIONS[command].includes(name));
    const port = values.port === undefined ? null : Number(values.port);
    const isPort = port === null || (Number.isInteger(port) && port > 0 && port < 65_536);
    const pages = values.pages === undefined ? null : Number(values.pages);
    const isCount = pages === null || (Number.isInteger(pages) && pages >= 0);
    if (isUnknown || !isPort || !isCount || positionals.length > 1) return null;
    const [typed] = positionals;
    return {
      command,
      folder: typed === undefined ? SEEDS : givenStory(typed),
      strict: values.strict ?? false,
      offline: !values['no-offline'],
      out: values.out === undefined ? null : givenPath(values.out),
      port,
      host: values.host ?? null,
      site: values.site === undefined ? null : siteGiven(values.site),
      pages,
    };
  } catch (error) {
    if (error instanceof WrongValue) throw error;
    return null;
  }
}
