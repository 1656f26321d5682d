import { DeleteCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { MAX_SESSION_MS, MAX_SIGN_IN_MS, type Session, type SignIn } from '#domain/desk/session.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { SessionRow, SignInRow } from './rows.ts';

const secondsAfter = (time: string, milliseconds: number): number =>
  Math.ceil((Date.parse(time) + milliseconds) / 1_000);
const ABSENT = 'attribute_not_exists(pk)';
const PRESENT = 'attribute_exists(pk)';

/** Keeps a sign-in that is begun, by the hash of its state. */
export const putSignIn = async ({ client, name }: Table, state: string, signIn: SignIn): Promise<void> => {
  const Item = SignInRow.item(key.signIn(state), { ...signIn, expires: secondsAfter(signIn.begunAt, MAX_SIGN_IN_MS) });
  await client.send(new PutCommand({ TableName: name, Item, ConditionExpression: ABSENT }));
};

/** Takes a sign-in away as it is answered, so that it is answered once; null where there is none. */
export const takeSignIn = async ({ client, name }: Table, state: string): Promise<SignIn | null> => {
  const taken = new DeleteCommand({ TableName: name, Key: key.signIn(state), ReturnValues: 'ALL_OLD' });
  const { Attributes } = await client.send(taken);
  return Attributes === undefined ? null : SignInRow.read(Attributes);
};

/** Opens a session under the hash of an id that was never given. */
export const putSession = async ({ client, name }: Table, id: string, session: Session): Promise<void> => {
  const Item = SessionRow.item(key.session(id), {
    ...session,
    expires: secondsAfter(session.openedAt, MAX_SESSION_MS),
  });
  await client.send(new PutCommand({ TableName: name, Item, ConditionExpression: ABSENT }));
};

/** Reads a session, as it is now; null where there is none. */
export const readSession = (table: Table, id: string): Promise<Session | null> =>
  getRow(table, key.session(id), SessionRow);

const updateSession = (
  { client, name }: Table,
  id: string,
  update: Pick<UpdateCommandInput, 'UpdateExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>,
): Promise<boolean> =>
  applied(
    client.send(
      // One that was closed meanwhile stays closed.
      new UpdateCommand({ TableName: name, Key: key.session(id), ConditionExpression: PRESENT, ...update }),
    ),
  );

/** Notes that a session is used; false where it was closed meanwhile. */
export const noteUse = (table: Table, id: string, usedAt: string): Promise<boolean> =>
  updateSession(table, id, {
    UpdateExpression: 'SET usedAt = :usedAt',
    ExpressionAttributeValues: { ':usedAt': usedAt },
  });

/** Notes what somebody works on, and the case where they chose one; false where the session was closed meanwhile. */
export const noteWorkingOn = (table: Table, id: string, reason: string, of: string | null): Promise<boolean> =>
  updateSession(table, id, {
    UpdateExpression: of === null ? 'SET workingOn = :reason REMOVE #case' : 'SET workingOn = :reason, #case = :case',
    ExpressionAttributeNames: { '#case': 'case' },
    ExpressionAttributeValues: { ':reason': reason, ...(of === null ? {} : { ':case': of }) },
  });

/** Closes a session: whoever has its cookie has nothing. */
export const deleteSession = async ({ client, name }: Table, id: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.session(id) }));
};
