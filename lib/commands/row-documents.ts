import { factsOf, kindNames } from '#row-kinds';
import { LISTS } from '#row-kinds/lists.ts';

const BEGIN = '<!-- rows: made by `node bin/rows.ts` -->';
const END = '<!-- /rows -->';

const code = (text: string): string => `\`${text}\``;

/** Which rows are read how, one line for each question that is asked of a kind. */
const accessTable = (): string[] => [
  '| access pattern | partition, sort key | page |',
  '|---|---|---|',
  ...kindNames().flatMap((kind) => {
    const { pk, sk, read } = factsOf(kind);
    const place = `${pk.map(code).join(' or ')} / ${sk.map(code).join(' or ')}`;
    return read.map(([asked, page]) => `| ${asked} | ${place} | ${page} |`);
  }),
  ...Object.values(LISTS).map(({ asked, key, sort, page, order }) => {
    return `| ${asked}, ${order} | index \`list\`: ${code(key)} / ${code(sort)} | ${page}, then by a cursor |`;
  }),
];

const nameOf = (template: string): string => template.split('#')[0] ?? '';

/** What is stored in the rows of each kind, of whom, why, and for how long. */
const dataTable = (): string[] => [
  '| row | field | purpose | class | kept |',
  '| --- | --- | --- | --- | --- |',
  ...kindNames().flatMap((kind) => {
    const { prefix, pk, sk, kept, holds } = factsOf(kind);
    const sorts = sk.map((each) => (each.startsWith('<') ? 'ENTRY' : nameOf(each)));
    const names = [...new Set(pk.flatMap((each) => sorts.map((sort) => `${nameOf(each)} ${sort}`)))];
    const row = `${names.map(code).join(', ')} (${kind}${prefix.some((one) => one.includes('#')) ? `, ${prefix.join(', ')}` : ''})`;
    return holds.map(({ fields, why, data, kept: kept1 = kept }) => {
      const listed = fields.split(' ').map(code).join(' ');
      return `| ${row} | ${listed} | ${why} | ${data.join(', ')} | ${kept1} |`;
    });
  }),
];

const between = (document: string, table: readonly string[]): string => {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table.join('\n')}\n\n${document.slice(end)}`;
};

/** The documents that hold a table of rows, each with what puts the present one into it. */
export const rowDocuments = (): Record<string, (document: string) => string> => ({
  'docs/architecture.md': (document) => between(document, accessTable()),
  'docs/data-map.md': (document) => between(document, dataTable()),
});
