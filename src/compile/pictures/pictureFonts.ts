/**
 * The fonts of pictures drawn in Node: the page's own, from its packages, so that pictures are the same on
 * every machine. Only for letters that those lack, families of this machine are added, and what no font at
 * all has is not drawn, for it would come out as empty boxes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';
import type { CanvasAtHand } from '../../model/drawing.ts';

/** A package's fonts come in files by script; each goes by a name of its own, so that all are looked into. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;
const WEIGHTS = [400, 600] as const;

const SIZE = 24;
/** No font has it: Unicode will never give it a meaning. */
const IN_NO_FONT = '\u{10fffe}';
/** Drawn as nothing, or changing what stands before. */
const UNSEEN = /^[\p{White_Space}\p{Mark}\p{Format}\p{Control}]$/u;
const LETTER = /^[\p{Letter}\p{Number}]$/u;
/** Left over from pictographs that are made of several. */
const JOINERS = /\u200d|\ufe0f|\p{Emoji_Modifier}/gu;

/** Families of the machine, before any are added: less fit ones last, then by name. */
const OF_MACHINE = GlobalFonts.families.map(({ family }) => family)
  .toSorted((a, b) => Number(/mono/i.test(a)) - Number(/mono/i.test(b)) || (a < b ? -1 : 1));

interface PictureFonts extends Pick<CanvasAtHand, 'families' | 'settable'> {
  /** Of the page's own fonts, and of the names of those that this machine has besides. */
  readonly hash: string;
}

export function pictureFonts(): PictureFonts {
  const files = { inter: fontFiles('inter'), serif: fontFiles('source-serif-4') };
  const all = [...files.inter, ...files.serif];
  const inter = familyOf(files.inter);
  const serif = `${familyOf(files.serif)}, ${inter}`;
  const added: string[] = [];
  const list = (first: string): string => [first, ...added].join(', ');
  const seen = drawnCharacters();
  const known = new Map<string, boolean>();

  const isSettable = (character: string): boolean => {
    if (UNSEEN.test(character)) return true;
    const before = known.get(character);
    if (before !== undefined) return before;
    let is = seen(character, list(serif));
    if (!is) {
      const family = OF_MACHINE.find((other) => seen(character, `'${other}'`));
      if (family !== undefined) added.push(`'${family}'`);
      is = family !== undefined;
    }
    known.set(character, is);
    return is;
  };

  return {
    hash: hashOf(all),
    get families() {
      return { sans: list(inter), serif: list(serif) };
    },
    settable(text) {
      const characters = Array.from(text);
      if (characters.some((character) => LETTER.test(character) && !isSettable(character))) return null;
      const left = characters.filter(isSettable).join('');
      return left === text ? text : left.replace(JOINERS, '').replace(/\s+/g, ' ').trim();
    },
  };
}

interface FontFile {
  readonly alias: string;
  readonly file: string;
  readonly content: Buffer;
}

function fontFiles(name: 'inter' | 'source-serif-4'): readonly FontFile[] {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));
  return SCRIPTS.flatMap((script) => WEIGHTS.map((weight) => {
    const file = path.join(folder, 'files', `${name}-${script}-${weight}-normal.woff2`);
    return { alias: `${name} ${script}`, file, content: readFileSync(file) };
  }));
}

function hashOf(files: readonly FontFile[]): string {
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  return hash.update(JSON.stringify(OF_MACHINE)).digest('hex');
}

/** Makes the fonts known. @returns their names, as a CSS font-family list */
function familyOf(files: readonly FontFile[]): string {
  for (const { alias, file, content } of files) {
    if (!GlobalFonts.register(content, alias)) throw new Error(`${file} is no font that can be read.`);
  }
  return [...new Set(files.map(({ alias }) => `'${alias}'`))].join(', ');
}

/** Whether a character looks otherwise than one that no font has. */
function drawnCharacters(): (character: string, families: string) => boolean {
  const canvas = createCanvas(2 * SIZE, 2 * SIZE);
  const context = canvas.getContext('2d');
  const drawn = (character: string, families: string): string => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.font = `400 ${SIZE}px ${families}`;
    context.fillText(character, SIZE / 2, SIZE * 1.5);
    return Buffer.from(context.getImageData(0, 0, canvas.width, canvas.height).data).toString('base64');
  };
  return (character, families) => drawn(character, families) !== drawn(IN_NO_FONT, families);
}
