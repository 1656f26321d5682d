import type { ComponentChildren } from 'preact';
import type { DeskSite } from '#web/desk/site.ts';
import { Pager } from './pager.tsx';

/** A line of a table: what tells it from others, and what stands in each column. */
export interface Line {
  id: string;
  cells: readonly ComponentChildren[];
}

/** Which lines of how many are shown, and where the next ones are. */
export interface Paging {
  first: number;
  total: number;
  /** Whether the total is all, or that at least. */
  exact: boolean;
  newest?: string | undefined;
  older?: string | undefined;
}

interface TableProps {
  site: DeskSite;
  caption: string;
  columns: readonly { title: string; numeric?: boolean }[];
  lines: readonly Line[];
  paging?: Paging;
  /** What is said where there is no line. */
  empty: ComponentChildren;
}

/**
 * A list as a table: its caption says what it is of, its end how many of how many it shows. On a narrow screen each line is a
 * block, in which each cell says its column.
 */
export const Table = ({ site, caption, columns, lines, paging, empty }: TableProps) => {
  if (lines.length === 0) return <p class="dk-empty">{empty}</p>;
  const { showing } = site.words.frame;
  return (
    <>
      <table class="dk-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" class={numeric ? 'dk-number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, cells }) => (
            <tr key={id} id={`row-${id}`} data-row>
              {cells.map((cell, n) => (
                <td
                  key={columns[n]?.title}
                  data-title={columns[n]?.title}
                  class={columns[n]?.numeric ? 'dk-number' : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {paging === undefined ? null : (
        <Pager
          site={site}
          said={showing(paging.first, paging.first + lines.length - 1, paging.total, paging.exact)}
          newest={paging.newest}
          older={paging.older}
        />
      )}
    </>
  );
};
