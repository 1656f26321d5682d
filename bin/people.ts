/** Who can sign in at the desk, where that is the stack's own user pool: `npm run people` lists how. */
import * as z from 'zod';
import { readArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { askCommandLine, askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { connectOperator } from '#commands/operator.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { DESK_ROLES } from '#domain/desk/roles.ts';
import { type AskAws, type AwsQuestion, physicalIds } from '#domain/operation/check/point.ts';

const USAGE = `npm run people -- list                                  who can sign in, and as what
npm run people -- add ADDRESS --role ROLE [--by NAME]    invites somebody by mail; --role may stand several times
npm run people -- remove ADDRESS [--by NAME]             signs somebody out, and lets them in no more
  ROLE is ${DESK_ROLES.join(', ')}. It asks by the AWS command line, with your credentials; --recorded FOLDER in place of AWS.`;

const Users = z.looseObject({
  Users: z.array(
    z.looseObject({
      Username: z.string(),
      Enabled: z.boolean(),
      UserStatus: z.string(),
      Attributes: z.array(z.looseObject({ Name: z.string(), Value: z.string() })).default([]),
    }),
  ),
});

/** The stack's user pool, and who asks about it. */
interface Pool {
  ask: AskAws;
  id: string;
}

const tell = async ({ ask, id }: Pool, operation: string, ...words: string[]): Promise<unknown> => {
  const question: AwsQuestion = ['cognito-idp', operation, '--user-pool-id', id, ...words];
  const answer = await ask(question);
  if (!answer.ok) throw new CommandError(`Cognito did not do it: ${answer.reason}.`, USAGE);
  return answer.value;
};

const poolOf = async (recorded: string | undefined): Promise<Pool> => {
  const settings = parsedSettings();
  if (settings.identity.kind !== 'cognito') {
    throw new CommandError('The desk’s people are your identity provider’s.', 'Add and remove them there.');
  }
  const ask = recorded === undefined ? askCommandLine(settings.region) : await askRecorded(recorded);
  const [id] = physicalIds(await meantBy(settings, ask, new Date()), 'AWS::Cognito::UserPool');
  if (id === undefined) throw new CommandError('The stack has no user pool.', 'Deploy it first.');
  return { ask, id };
};

const list = async ({ say }: Terminal, pool: Pool): Promise<void> => {
  const { Users: users } = Users.parse(await tell(pool, 'list-users'));
  const roles = new Map<string, string[]>();
  for (const role of DESK_ROLES) {
    const { Users: those } = Users.parse(await tell(pool, 'list-users-in-group', '--group-name', role));
    for (const { Username } of those) roles.set(Username, [...(roles.get(Username) ?? []), role]);
  }
  for (const { Username, Enabled, UserStatus, Attributes } of users) {
    const address = Attributes.find(({ Name }) => Name === 'email')?.Value ?? Username;
    const state = !Enabled ? 'removed' : UserStatus === 'CONFIRMED' ? 'can sign in' : 'invited';
    say(`${address}  ${state}  ${roles.get(Username)?.join(', ') ?? 'no role'}`);
  }
  if (users.length === 0) say('Nobody can sign in yet.');
};

const add = async ({ say }: Terminal, pool: Pool, address: string, roles: readonly string[]): Promise<void> => {
  await tell(
    pool,
    'admin-create-user',
    ...['--username', address, '--desired-delivery-mediums', 'EMAIL'],
    ...['--user-attributes', `Name=email,Value=${address}`, 'Name=email_verified,Value=true'],
  );
  for (const role of roles) await tell(pool, 'admin-add-user-to-group', '--username', address, '--group-name', role);
  say(
    `${address} was mailed a password for one day, and signs in at ${parsedSettings().urls.desk} with a second factor.`,
  );
};

/** The name that the pool gave to whom it knows by an address: the audit log keeps no addresses. */
const nameOf = async (pool: Pool, address: string): Promise<string> => {
  const { Users: users } = Users.parse(await tell(pool, 'list-users'));
  const known = users.find(({ Attributes }) =>
    Attributes.some(({ Name, Value }) => Name === 'email' && Value.toLowerCase() === address.toLowerCase()),
  );
  if (known === undefined) throw new CommandError(`The desk knows nobody with the address ${address}.`, USAGE);
  return known.Username;
};

/** Disabled and not deleted: who it was stays known, and nobody gets the same address with another's past. */
const remove = async ({ say }: Terminal, pool: Pool, address: string, name: string): Promise<void> => {
  await tell(pool, 'admin-disable-user', '--username', name);
  await tell(pool, 'admin-user-global-sign-out', '--username', name);
  say(`${address} is let in no more. Is a key of theirs in sealTo? Take it out, and deploy.`);
};

const isRole = (role: string): boolean => (DESK_ROLES as readonly string[]).includes(role);

export const main = async (terminal: Terminal): Promise<void> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: {
      role: { type: 'string', multiple: true, default: [] },
      by: { type: 'string' },
      recorded: { type: 'string' },
    },
  });
  const [verb = '', address = ''] = positionals;
  if (!['list', 'add', 'remove'].includes(verb)) throw new CommandError('What shall be done?', USAGE);
  if (verb === 'list') return list(terminal, await poolOf(values.recorded));
  if (!z.email().safeParse(address).success) throw new CommandError('Whose address?', USAGE);
  const wrong = values.role.find((role) => !isRole(role));
  if (wrong !== undefined) throw new CommandError(`${wrong} is no role.`, USAGE);
  if (verb === 'add' && values.role.length === 0) throw new CommandError('In which role?', USAGE);
  const pool = await poolOf(values.recorded);
  const { table } = await connectOperator(terminal);
  // What cannot be recorded is not done.
  const record = (about: string) => recordDeed(table, { who: operatorName(values.by), what: `people.${verb}`, about });
  if (verb === 'add') {
    await record(values.role.join(', '));
    return add(terminal, pool, address, values.role);
  }
  const name = await nameOf(pool, address);
  await record(name);
  return remove(terminal, pool, address, name);
};

await run(import.meta.filename, main);
