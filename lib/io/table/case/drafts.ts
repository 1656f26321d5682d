import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type DraftedRequest, subjectOfDraft } from '#domain/case/draft.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { ListPage, PageAsked } from '#io/table/store/list.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type DraftLine, DraftRow, Drafts } from './rows.ts';

/** Writes a request as it is now, in place of the version that was seen; false where others were faster, or it is there already. */
export const putDraft = ({ client, name }: Table, draft: DraftedRequest): Promise<boolean> => {
  const { id, kind, to, state, version, drafted, case: of } = draft;
  const line = { id, kind, to, state, ...(of === undefined ? {} : { case: of }), by: drafted.by, at: drafted.at };
  const isNew = version === 1;
  return applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: {
          ...DraftRow.item(key.draft(id), draft),
          ...Drafts.entry('all', `${drafted.at}#${id}`, { ...line, subject: subjectOfDraft(draft) }),
        },
        ConditionExpression: isNew ? 'attribute_not_exists(pk)' : 'version = :seen',
        ...(isNew ? {} : { ExpressionAttributeValues: { ':seen': version - 1 } }),
      }),
    ),
  );
};

/** Reads a request as it is now; null where there is none. */
export const readDraft = (table: Table, id: string): Promise<DraftedRequest | null> =>
  getRow(table, key.draft(id), DraftRow);

/** A page of all requests, newest first. */
export const draftsPage = (table: Table, asked?: PageAsked): Promise<ListPage<DraftLine>> =>
  Drafts.page(table, 'all', asked);
