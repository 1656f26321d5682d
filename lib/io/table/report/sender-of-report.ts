import type { ReportFacts } from '#domain/gate/sighting.ts';
import type { Original } from '#domain/original.ts';
import type { Report, Todo } from '#domain/report/report.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';

/** A verified sender, and what follows from there being one. */
export interface FoundSender {
  facts: Pick<ReportFacts, 'senderHash' | 'organisation' | 'dmarc' | 'consent'>;
  /** Whether the sender is to be answered now. */
  answers: boolean;
  todo: ReadonlySet<Todo>;
  /** The sealed mail for whose sender the server vouches. */
  originals: readonly Original[];
  /** When the sweep looks whether what follows has been done. UTC, ISO 8601. */
  dueAt: string;
}

const setting = ({ senderHash, organisation, dmarc, consent }: FoundSender['facts']) => ({
  set: [
    'senderHash = :sender',
    'dmarc = :dmarc',
    'consent = :consent',
    ...(organisation === undefined ? [] : ['organisation = :organisation']),
  ],
  values: {
    ':sender': senderHash,
    ':dmarc': dmarc,
    ':consent': consent,
    ...(organisation === undefined ? {} : { ':organisation': organisation }),
  },
});

const ofSighting = ({ id, receivedAt }: Report, address: string, { facts }: FoundSender): Step => {
  const { set, values } = setting(facts);
  return {
    what: `sighting of ${address}`,
    update: {
      Key: key.sighting(address, receivedAt, id),
      UpdateExpression: `SET ${set.join(', ')} REMOVE noSender`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: values,
    },
  };
};

/**
 * Gives a report that no server vouched for its verified sender, and what that one wants of partners, on its row and its
 * sightings, all or none; false where it changed since it was read, or is being withdrawn.
 */
export const giveSender = async (table: Table, report: Report, found: FoundSender): Promise<boolean> => {
  // Where its sender has said whether partners may use it, no copy of the mail says so again.
  const said = { ...found, facts: { ...found.facts, consent: report.permitted ?? found.facts.consent } };
  const { set, values } = setting(found.facts);
  const answering = found.answers
    ? { set: ['ack = :none'], remove: ['noSender', 'withheld'] }
    : { set: [], remove: ['noSender'] };
  const update: Step = {
    what: 'report',
    update: {
      Key: key.report(report.id),
      UpdateExpression: `SET ${[...set, ...answering.set, 'originals = list_append(originals, :originals)', 'dueShard = :shard', 'dueAt = :dueAt'].join(', ')} REMOVE ${answering.remove.join(', ')} ADD todo :todo, timesEnqueued :one`,
      ConditionExpression:
        'dmarc = :before AND ack = :ack AND size(findings.wallets) = :known AND attribute_not_exists(withdrawal) AND ' +
        (report.permitted === undefined ? 'attribute_not_exists(permitted)' : 'permitted = :permitted'),
      ExpressionAttributeValues: {
        ...values,
        ...(found.answers ? { ':none': 'none' } : {}),
        ':originals': found.originals,
        ':before': report.dmarc,
        ...(report.permitted === undefined ? {} : { ':permitted': report.permitted }),
        ':ack': report.ack,
        ':known': report.findings.wallets.length,
        ':shard': dueShard(report.id),
        ':dueAt': found.dueAt,
        ':todo': found.todo,
        // The table's stream wakes nobody for a row that is written again, but for one that is enqueued so.
        ':one': 1,
      },
    },
  };
  const sightings = report.findings.wallets.map(({ address }) => ofSighting(report, address, said));
  return (await commit(table, [update, ...sightings])).ok;
};
