import type { CampaignEntry, MailBlock, WalletTable } from './block.ts';

const facts = (rows: readonly (readonly [string, string])[], indent = ''): string => {
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${indent}${label.padEnd(width)}  ${value}`).join('\n');
};

const campaign = ({ name, text, quote }: CampaignEntry): string =>
  [`${name}${text === '' ? '' : `: ${text}`}`, ...(quote === null ? [] : [`  "${quote}"`])].join('\n');

/** A table of which no line is wider than an address leaves: a terminal has 80 characters, the longest address 62. */
const wallets = ({ groups }: WalletTable): string => {
  const all = groups.flatMap(({ rows }) => rows.map(({ short }) => short));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...all.map((short) => short[column]?.length ?? 0)));
  const line = (short: readonly string[]): string =>
    short.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(' ');
  return groups
    .flatMap(({ title, rows }) => [title, ...rows.map(({ address, short }) => `${line(short)} ${address}`)])
    .join('\n');
};

const paragraph = (block: MailBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'facts':
      return facts(block.facts);
    case 'wallet':
      return `${block.address}\n${facts(block.facts, '  ')}`;
    case 'news':
    case 'lines':
      return block.lines.join('\n');
    case 'campaign':
      return campaign(block);
    case 'wallets':
      return wallets(block);
    default:
      return block.text;
  }
};

/** What a heading's table has in its columns, where it is one: text has no head row. */
const legendOf = (blocks: readonly MailBlock[], heading: number): string => {
  const table = blocks[heading + 1];
  return table?.kind === 'wallets' ? `: ${table.legend}` : '';
};

/** Blocks as plain text. */
export const asText = (blocks: readonly MailBlock[]): string =>
  blocks
    .map((block, index) =>
      block.kind === 'heading' ? paragraph(block).replace('\n', `${legendOf(blocks, index)}\n`) : paragraph(block),
    )
    .filter((text) => text !== '')
    .join('\n\n');

/** The same as few lines: each section under its heading, which says what a table's columns are; a blank line before it alone. */
export const asShortText = (blocks: readonly MailBlock[]): string => {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      lines.push('', `${block.text.toLocaleUpperCase()}${legendOf(blocks, index)}`);
    } else {
      if (index > 0 && blocks[index - 1]?.kind === 'news') lines.push('');
      lines.push(paragraph(block));
    }
  }
  return lines.join('\n');
};
