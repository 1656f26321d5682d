import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { type Audience, CEILINGS } from '#domain/feed/audience.ts';
import { partnerIdOf } from '#domain/feed/partner-id.ts';
import { MAX_NAME } from '#domain/feed/partners/act.ts';
import { isAbove } from '#domain/feed/partners/partner.ts';
import { endpointsOf } from '#io/table/feed/partner.ts';
import { partnerNamed, readPartner, renamePartner, setPartner, takeName } from '#io/table/feed/partners.ts';
import type { Table } from '#io/table/store/table.ts';

const HINT = 'Look at "npm run partner -- help".';

/** What is said of a partner, as the command takes it. */
const Said = z.object({
  technical: z.email().optional(),
  duty: z.email().optional(),
  name: z
    .string()
    .trim()
    .regex(/[\p{L}\p{N}]/u, 'holds no letter and no digit')
    .max(MAX_NAME)
    .optional(),
  ceiling: z.enum(CEILINGS).optional(),
  agreement: z.iso.date().optional(),
});

/** The id of a partner that is named by its id, or by its name; of a new one the id that is made of its name. */
const idOf = async (table: Table, named: string): Promise<string> => {
  if (/^prt_[0-9a-z]{16}$/.test(named)) return named;
  const id = (await partnerNamed(table, named)) ?? partnerIdOf(named);
  if (id === null) throw new CommandError('Name the partner.', HINT);
  return id;
};

const nameTaken = (name: string): CommandError => new CommandError(`Another partner is called ${name}.`, HINT);

/** Takes a name for a partner. */
const takeNameFor = async (table: Table, partner: string, name: string): Promise<void> => {
  if (!(await takeName(table, partner, name))) throw nameTaken(name);
};

/** Refuses a ceiling that an endpoint of the partner's is above: it would go on being told what the partner may not see. */
const mayBeCeiling = async (
  table: Table,
  partner: string,
  ceiling: (typeof CEILINGS)[number] | undefined,
): Promise<void> => {
  if (ceiling === undefined) return;
  const above = (await endpointsOf(table, partner)).filter(
    ({ audience, standing }) => standing !== 'disabled' && isAbove(audience, ceiling),
  );
  if (above.length === 0) return;
  const named = above.map(({ id, audience }) => `${partner}/${id} (${audience})`).join(', ');
  throw new CommandError(`It is told more than ${ceiling}: ${named}.`, 'Disable these first: "disable".');
};

/** Sets whom to reach at a partner, up to which marking it may be told, and when that was agreed; says how it stands then. */
export const describe = async (
  { say }: Terminal,
  { table }: { table: Table },
  record: (what: string, about: string) => Promise<void>,
  named = '',
  values: Record<string, unknown> = {},
): Promise<void> => {
  const partner = await idOf(table, named);
  const read = Said.safeParse(values);
  if (!read.success) {
    throw new CommandError(
      `Not so: ${read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('; ')}.`,
      HINT,
    );
  }
  await mayBeCeiling(table, partner, read.data.ceiling);
  await record('set', partner);
  const known = await readPartner(table, partner);
  if (known === null && named === partner) throw new CommandError(`No partner ${partner}.`, HINT);
  const { name, ...said } = read.data;
  const partnerName = name?.normalize('NFC') ?? (known === null ? named.normalize('NFC').trim() : undefined);
  if (partnerName !== undefined) {
    if (!(await renamePartner(table, partner, partnerName))) throw nameTaken(partnerName);
  }
  await setPartner(table, partner, said);
  const { partnerName: called = '', technical, duty, ceiling, agreement } = (await readPartner(table, partner)) ?? {};
  say(`${partner}  ${called}`);
  say(`technical ${technical ?? '-'}, duty ${duty ?? '-'}, up to ${ceiling ?? '-'}, agreed ${agreement ?? '-'}`);
};

/** A partner that is to receive something, by its name or id: its id, and what it is called; the name is its own from then on. */
export const partnerFor = async (table: Table, named: string): Promise<{ partner: string; name: string }> => {
  const partner = await idOf(table, named);
  const known = await readPartner(table, partner);
  if (known === null && named === partner) throw new CommandError(`No partner ${partner}.`, HINT);
  const name = known?.partnerName ?? named;
  await takeNameFor(table, partner, name);
  return { partner, name };
};

/** Refuses an endpoint that would be told more than its partner may be. */
export const mayBeTold = async (
  table: Table,
  { partner, name }: { partner: string; name: string },
  audience: Audience,
): Promise<void> => {
  const ceiling = (await readPartner(table, partner))?.ceiling;
  if (ceiling === undefined || !isAbove(audience, ceiling)) return;
  throw new CommandError(`${name} may be told up to ${ceiling}.`, '"set" changes that.');
};
