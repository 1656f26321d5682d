import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';

/** What a made Outlook item holds; everything has a default or is left out. */
export interface OutlookOptions {
  subject?: string;
  text?: string;
  html?: string;
  /** The body as RTF, packed as Outlook keeps it. */
  rtf?: Uint8Array;
  /** The transport headers, as Outlook keeps them. */
  headers?: string;
  from?: string;
  /** When it was sent. */
  sentAt?: Date;
  attachments?: readonly ({ name: string; bytes: Uint8Array } | OutlookOptions)[];
}

/** Kinds of entries of a compound file (MS-CFB). */
const DIRECTORY = 1;
const DOCUMENT = 2;
const ROOT = 5;

interface Tree {
  name: string;
  content: Uint8Array | Tree[];
}

const stream = (tag: string, content: Uint8Array): Tree => ({ name: `__substg1.0_${tag}`, content });
const text = (tag: string, value: string | undefined): Tree[] =>
  value === undefined ? [] : [stream(`${tag}001F`, Buffer.from(value, 'utf16le'))];

/** Windows counts in units of 100 ns from 1601 on. */
const fileTime = (date: Date): bigint => (BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n;

/** The properties of fixed length (MS-OXMSG 2.4); the header's length depends on what they belong to. */
const properties = (header: number, entries: readonly (readonly [tag: number, value: bigint])[]): Tree => {
  const content = Buffer.alloc(header + entries.length * 16);
  entries.forEach(([tag, value], index) => {
    content.writeUInt32LE(tag, header + index * 16);
    content.writeUInt32LE(6, header + index * 16 + 4);
    content.writeBigUInt64LE(value, header + index * 16 + 8);
  });
  return { name: '__properties_version1.0', content };
};

const isFile = (
  attachment: OutlookOptions | { name: string; bytes: Uint8Array },
): attachment is { name: string; bytes: Uint8Array } => 'bytes' in attachment;

const attachmentOf = (attachment: OutlookOptions | { name: string; bytes: Uint8Array }, index: number): Tree => ({
  name: `__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}`,
  content: isFile(attachment)
    ? [properties(8, [[0x37050003, 1n]]), ...text('3707', attachment.name), stream('37010102', attachment.bytes)]
    : [
        properties(8, [[0x37050003, 5n]]),
        ...text('3001', attachment.subject),
        { name: '__substg1.0_3701000D', content: item(attachment, 24) },
      ],
});

const item = (
  { subject, text: body, html, rtf, headers, from, sentAt, attachments = [] }: OutlookOptions,
  header: number,
): Tree[] => [
  properties(header, [
    [0x3fde0003, 65_001n],
    ...(sentAt === undefined ? [] : ([[0x00390040, fileTime(sentAt)]] as const)),
  ]),
  ...text('001A', 'IPM.Note'),
  ...text('0037', subject),
  ...text('1000', body),
  ...(html === undefined ? [] : [stream('10130102', Buffer.from(html))]),
  ...(rtf === undefined ? [] : [stream('10090102', rtf)]),
  ...text('007D', headers),
  ...text('5D01', from),
  ...attachments.map(attachmentOf),
];

/** Flattens a tree into the list that the compound file is written from. */
const flatten = (root: Tree): Entry[] => {
  const entries: Entry[] = [];
  const add = ({ name, content }: Tree, type: number): number => {
    const isStream = content instanceof Uint8Array;
    const entry: Entry = {
      name,
      type: type as Entry['type'],
      length: isStream ? content.length : 0,
      // The writer reads from the beginning of the memory behind the bytes: they get one of their own.
      ...(isStream ? { binaryProvider: () => Uint8Array.from(content) } : {}),
    };
    const index = entries.push(entry) - 1;
    if (!isStream) {
      entry.children = content.map((child) => add(child, child.content instanceof Uint8Array ? DOCUMENT : DIRECTORY));
    }
    return index;
  };
  add(root, ROOT);
  return entries;
};

/** An Outlook item (`.msg`) as bytes. */
export const outlookItem = (options: OutlookOptions): Buffer =>
  Buffer.from(burn(flatten({ name: 'Root Entry', content: item(options, 32) })));
