import { grouped, type MailBlock } from './block.ts';

/** Longest bar of a trend, in characters: a line of it fits a phone. */
const BAR = 20;

const facts = (rows: readonly (readonly [string, string])[], indent = ''): string => {
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${indent}${label.padEnd(width)}  ${value}`).join('\n');
};

const bars = (rows: readonly { label: string; value: number }[]): string => {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const width = Math.max(0, ...rows.map(({ label }) => label.length));
  return rows
    .map(
      ({ label, value }) =>
        `${label.padEnd(width)}  ${'#'.repeat(Math.ceil((value / most) * BAR)).padEnd(BAR)}  ${grouped(value)}`,
    )
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
    case 'bars':
      return bars(block.bars);
    default:
      return block.text;
  }
};

/** Blocks as plain text. */
export const asText = (blocks: readonly MailBlock[]): string =>
  blocks
    .map(paragraph)
    .filter((text) => text !== '')
    .join('\n\n');
