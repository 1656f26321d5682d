import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Profile } from '#domain/desk/profile.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { People, ProfileRow } from './rows.ts';

/** How long somebody is listed who signs in no more, in milliseconds. */
const KEPT_MS = 365 * 86_400_000;
/** Most people that are listed, a page of a hundred at a time. */
const MAX_PAGES = 10;

/** Notes who signed in, and as what; until when they had read what is new stays. */
export const noteProfile = async (
  { client, name: TableName }: Table,
  { who, name, roles, signedInAt }: Omit<Profile, 'readAt'>,
): Promise<void> => {
  const line = { who, name, roles, signedInAt };
  const { listKey, listSort, listed } = People.entry('all', `${name}#${who}`, line);
  await client.send(
    new UpdateCommand({
      TableName,
      Key: key.profile(who),
      UpdateExpression:
        'SET who = :who, #name = :name, #roles = :roles, signedInAt = :at, expires = :expires, ' +
        'listKey = :listKey, listSort = :listSort, listed = :listed',
      ExpressionAttributeNames: { '#name': 'name', '#roles': 'roles' },
      ExpressionAttributeValues: {
        ...{ ':who': who, ':name': name, ':roles': roles, ':at': signedInAt },
        ':expires': Math.floor((Date.parse(signedInAt) + KEPT_MS) / 1_000),
        ...{ ':listKey': listKey, ':listSort': listSort, ':listed': listed },
      },
    }),
  );
};

/** Notes until when somebody has read what is new; one who is listed no more has no such time. */
export const noteRead = async ({ client, name: TableName }: Table, who: string, readAt: string): Promise<void> => {
  await applied(
    client.send(
      new UpdateCommand({
        TableName,
        Key: key.profile(who),
        UpdateExpression: 'SET readAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': readAt },
      }),
    ),
  );
};

/** Who somebody is, as their token last said; null where they never signed in, or long ago. */
export const readProfile = (table: Table, who: string): Promise<Profile | null> =>
  getRow(table, key.profile(who), ProfileRow);

/** Who has signed in, by name: at most a thousand. */
export const listPeople = async (table: Table): Promise<Omit<Profile, 'readAt'>[]> => {
  const people: Omit<Profile, 'readAt'>[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await People.page(table, 'all', { cursor });
    if (!page.ok) break;
    people.push(...page.lines);
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return people;
};
