import { Parser } from 'htmlparser2';
import type { DocumentReading } from '#domain/message/read/document-message.ts';
import { entriesOf, unpack } from './zip.ts';

/** Where the text stands in a package of Office, and of OpenDocument. */
const TEXTS = ['word/document.xml', 'content.xml'];
/** Most bytes of that text: a book has five million. */
const MAX_TEXT_BYTES = 30 * 1024 * 1024;
/** Most characters that are kept of it. */
const MAX_CHARACTERS = 1_000_000;
/** Deepest nesting of elements: 300,000 levels are made to exhaust whoever follows them. */
const MAX_DEPTH = 2_000;

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

/** The text of a word processor's XML, and the targets of its links. */
export const officeText = (xml: string): { text: string; truncated: boolean } => {
  const pieces: string[] = [];
  let length = 0;
  let depth = 0;
  let unseen = 0;
  let inText = 0;
  const isOdt = xml.includes('<office:');
  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_CHARACTERS) parser.pause();
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MAX_DEPTH) throw new Error('nested too deeply');
        if (UNSEEN.has(name)) unseen += 1;
        if (name === 'w:t' || name === 'text:p' || name === 'text:h') inText += 1;
        const space = SPACES.get(name);
        if (space !== undefined) push(space);
        const target = name === 'text:a' ? attributes['xlink:href'] : undefined;
        if (target?.startsWith('bitcoin:')) push(` ${target} `);
      },
      onclosetag: (name) => {
        depth -= 1;
        if (UNSEEN.has(name)) unseen -= 1;
        if (name === 'w:t' || name === 'text:p' || name === 'text:h') inText -= 1;
        if (LINES.has(name)) push('\n');
      },
      ontext: (text) => {
        if (unseen === 0 && (inText > 0 || isOdt)) push(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return { text: pieces.join('').slice(0, MAX_CHARACTERS).trim(), truncated: length > MAX_CHARACTERS };
};

/** Reads the text of a word processor's file (DOCX, ODT); null where it is none. */
export const readOffice = (bytes: Buffer): DocumentReading | null => {
  const entry = entriesOf(bytes)?.find(({ name }) => TEXTS.includes(name));
  if (entry === undefined) return null;
  if (entry.locked) return { parts: [], truncated: false, locked: true };
  const xml = unpack(bytes, entry, MAX_TEXT_BYTES);
  if (xml === null) return null;
  const { text, truncated } = officeText(xml.toString('utf8'));
  return { parts: [{ name: 'text', text }], truncated };
};
