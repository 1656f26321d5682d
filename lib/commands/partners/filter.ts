import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { EndpointFilter, FILTERED_TYPES } from '#domain/feed/partners/filter.ts';
import { setFilter } from '#io/table/feed/partner.ts';
import type { Table } from '#io/table/store/table.ts';

/** What of its log an endpoint is sent; all of it where neither is said. */
interface Wish {
  types?: string | undefined;
  least?: string | undefined;
}

/** Reads what an endpoint wants to be sent. */
export const filterIn = ({ types, least }: Wish): EndpointFilter => {
  const read = EndpointFilter.safeParse({
    ...(types === undefined ? {} : { types: types.split(',').map((type) => type.trim()) }),
    ...(least === undefined ? {} : { atLeast: Number(least) }),
  });
  if (read.success) return read.data;
  throw new CommandError(
    'That is no filter.',
    `--types is some of ${FILTERED_TYPES.join(',')}, --least a number of reports up to 50.`,
  );
};

/** Has an endpoint sent only some of its log; what takes something back is sent all the same. */
export const filter = async (
  { say }: Terminal,
  table: Table,
  ref: EndpointRef,
  wanted: EndpointFilter,
): Promise<void> => {
  await setFilter(table, ref, wanted);
  const { types, atLeast } = wanted;
  const some = [types?.join(', ') ?? 'all types', atLeast === undefined ? '' : `wallets of ${atLeast} reports or more`];
  say(`${ref.partner}/${ref.id}  is sent ${some.filter((part) => part !== '').join('; ')}`);
};
