import { decodeXML } from 'entities';
import { Parser } from 'htmlparser2';
import type { DocumentPart, DocumentReading } from '#domain/message/read/document-message.ts';
import { entriesOf, unpack } from './zip.ts';

/** Where the text stands in a package of Office, and of OpenDocument. */
const TEXTS = ['word/document.xml', 'content.xml'];
/** What stands around a page's text, and is read behind it. */
const MARGINS = /^word\/(?:header|footer|footnotes|endnotes)\d{0,3}\.xml$/;
/** Most such pieces of one document. */
const MAX_MARGINS = 12;
/** Where the targets of its links stand. */
const LINKS = 'word/_rels/document.xml.rels';
/** Most links kept. */
const MAX_LINKS = 100;
/** A link that says where to pay, alone or within. */
const MAY_PAY = /(?:bc1|[13])[0-9a-z]{24}/i;
/** The pictures in it. */
const PICTURES = /^(?:word\/media|Pictures)\/[^/]{1,200}\.(?:png|jpe?g|webp|gif|bmp|tiff?)$/i;
/** Most pictures that are looked at, the largest first: each takes seconds. */
const MAX_PICTURES = 3;
const MAX_PICTURE_BYTES = 15 * 1024 * 1024;
/** Most bytes of that text: a book has five million. */
const MAX_TEXT_BYTES = 30 * 1024 * 1024;
/** Most characters that are kept of it, of what is shown and of what is hidden alike. */
const MAX_CHARACTERS = 1_000_000;
/** Most line ends and spaces in a row that are kept: a million of them are made to push a letter out. */
const MAX_BLANKS = 100;
/** Deepest nesting of elements: 300,000 levels are made to exhaust a parser. */
const MAX_DEPTH = 2_000;

/** A document type, which both formats forbid: what declares one is made to expand, or to ask for files (ECMA-376-2, 7.2). */
const DOCTYPE = /<!DOCTYPE/;

/** Elements behind which a line ends, and those that stand for white space. */
const LINES = new Set(['w:p', 'text:p', 'text:h', 'w:tr', 'table:table-row']);
const SPACES: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['text:tab', '\t'],
  ['text:line-break', '\n'],
  ['text:s', ' '],
]);
/** Text that is not shown: what was deleted, instructions of fields. */
const UNSEEN = new Set(['w:delText', 'w:instrText', 'text:tracked-changes', 'office:annotation']);

/** What may darken the ground of letters: shading, the fill of a shape (DrawingML, VML), or a style that is kept elsewhere. */
const MAY_DARKEN =
  /<w:(?:shd|highlight|background|tblStyle|pStyle)\b|<a:(?:(?:solid|grad|patt|blip)Fill|fillRef)\b|<v:fill\b|\bfillcolor=/;

/** Whether a property of a run of letters hides them: `w:vanish`, or white on an unshaded page. */
const isHiding = (name: string, value: string | undefined, isShaded: boolean): boolean =>
  (name === 'w:vanish' && !/^(?:0|false|off)$/.test(value ?? '')) ||
  (name === 'w:color' && !isShaded && /^ffffff$/i.test(value ?? ''));

/** Text that is gathered, up to a bound; `blanks` is how many pieces of white space it ends in. */
interface Gathered {
  pieces: string[];
  length: number;
  blanks: number;
}
const newText = (): Gathered => ({ pieces: [], length: 0, blanks: 0 });

const add = (into: Gathered, piece: string): void => {
  const isBlank = piece.trim() === '';
  into.blanks = isBlank ? into.blanks + 1 : 0;
  if (into.length > MAX_CHARACTERS || into.blanks > MAX_BLANKS) return;
  const kept = isBlank ? piece.slice(0, MAX_BLANKS) : piece;
  into.pieces.push(kept);
  into.length += kept.length;
};

/**
 * The text of a word processor's XML with the targets of its links, and the letters that it hides.
 *
 * @throws Error where it is nested too deeply, or has a document type.
 */
export const officeText = (xml: string): { text: string; hidden: string; truncated: boolean } => {
  if (DOCTYPE.test(xml)) throw new Error('declares entities of its own');
  const shown = newText();
  const unshown = newText();
  let depth = 0;
  let unseen = 0;
  let inText = 0;
  const isOdt = xml.includes('<office:');
  // White letters are seen where anything darkens their ground.
  const isShaded = MAY_DARKEN.test(xml);
  let runs = 0;
  // How letters looked before a change that is tracked says nothing of how they look.
  let before = 0;
  const hidden: boolean[] = [];
  const push = (piece: string): void => {
    add(hidden.at(-1) === true ? unshown : shown, piece);
    // What is hidden ends no reading of what is shown.
    if (shown.length > MAX_CHARACTERS) parser.pause();
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MAX_DEPTH) throw new Error('nested too deeply');
        if (UNSEEN.has(name)) unseen += 1;
        if (name === 'w:t' || name === 'text:p' || name === 'text:h') inText += 1;
        if (name === 'w:r') runs = hidden.push(false);
        if (name === 'w:rPrChange') before += 1;
        if (runs > 0 && before === 0 && isHiding(name, attributes['w:val'], isShaded)) hidden[runs - 1] = true;
        const space = SPACES.get(name);
        if (space !== undefined && unseen === 0) push(space);
        const target = name === 'text:a' ? attributes['xlink:href'] : undefined;
        if (target?.startsWith('bitcoin:')) push(` ${target} `);
      },
      onclosetag: (name) => {
        depth -= 1;
        if (UNSEEN.has(name)) unseen -= 1;
        if (name === 'w:rPrChange') before -= 1;
        if (name === 'w:t' || name === 'text:p' || name === 'text:h') inText -= 1;
        if (name === 'w:r') {
          hidden.pop();
          runs = hidden.length;
        }
        if (LINES.has(name) && unseen === 0) push('\n');
      },
      ontext: (text) => {
        if (unseen === 0 && (inText > 0 || isOdt)) push(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  const [text = '', hiddenText = ''] = [shown, unshown].map(({ pieces }) =>
    pieces.join('').slice(0, MAX_CHARACTERS).trim(),
  );
  return { text, hidden: hiddenText, truncated: (text === '' ? unshown : shown).length > MAX_CHARACTERS };
};

/** The text of what stands around a page; a damaged one does not take the page with it. */
const marginText = (bytes: Buffer | null): { text: string[]; truncated: boolean } => {
  if (bytes === null) return { text: [], truncated: true };
  try {
    const { text, truncated } = officeText(bytes.toString('utf8'));
    return { text: text === '' ? [] : [text], truncated };
  } catch {
    return { text: [], truncated: true };
  }
};

/** What links lead to that may say where to pay, one a line. */
const linksIn = (xml: string): string =>
  [...xml.matchAll(/\bTarget="([^"]{1,600})"/g)]
    .map(([, target = '']) => decodeXML(target))
    .filter((target) => MAY_PAY.test(target))
    .slice(0, MAX_LINKS)
    .join('\n');

/** The pictures of a word processor's file, the largest first: a letter in one outweighs a logo. */
export const officePictures = (bytes: Buffer): Buffer[] =>
  (entriesOf(bytes) ?? [])
    .filter(({ name, locked }) => !locked && PICTURES.test(name))
    .toSorted((a, b) => b.packed - a.packed)
    .slice(0, MAX_PICTURES)
    .flatMap((entry) => unpack(bytes, entry, MAX_PICTURE_BYTES) ?? []);

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Reads the text of a word processor's file (DOCX, ODT), with what stands around it and what its links lead to; null where it is none. */
export const readOffice = (bytes: Buffer): DocumentReading | null => {
  const entries = entriesOf(bytes);
  const entry = entries?.find(({ name }) => TEXTS.includes(name));
  if (!entries || entry === undefined) return null;
  if (entry.locked) return { parts: [], truncated: false, locked: true };
  const xml = unpack(bytes, entry, MAX_TEXT_BYTES);
  if (xml === null) return null;
  const { text, hidden, truncated } = officeText(xml.toString('utf8'));
  const around = entries
    .filter(({ name }) => MARGINS.test(name))
    .slice(0, MAX_MARGINS)
    .map((each) => marginText(unpack(bytes, each, MAX_CHARACTERS)));
  const whole = [text, ...around.flatMap((margin) => margin.text)].join('\n\n').slice(0, MAX_CHARACTERS);
  const rels = entries.find(({ name }) => name === LINKS);
  const links = rels === undefined ? '' : linksIn(unpack(bytes, rels, MAX_CHARACTERS)?.toString('utf8') ?? '');
  const parts: DocumentPart[] = [
    { name: 'text', text: whole },
    // What is hidden is read where nothing is shown, as of a page.
    ...(HAS_WORDS.test(whole) || hidden === '' ? [] : [{ name: 'text/hidden', text: hidden, hidden: true as const }]),
    ...(links === '' ? [] : [{ name: 'text/link', text: links }]),
  ];
  return { parts, truncated: truncated || around.some((margin) => margin.truncated) };
};
