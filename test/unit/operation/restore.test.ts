import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askRecorded } from '#commands/deployment/ask-aws.ts';
import { meantBy } from '#commands/deployment/meant.ts';
import { restoreOf, restoreTable } from '#commands/deployment/restore-table.ts';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import type { AskAws } from '#domain/operation/check/point.ts';
import { planOf, type Restore } from '#domain/operation/restored-table.ts';
import { parseSettings } from '#settings';
import { exampleInput } from '#test/infra/example.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';

const FOLDER = `${import.meta.dirname}/../../fixtures/aws`;
const TIME = '2026-11-01T08:00:00Z';
const RESTORE: Restore = { source: 'Old', target: 'hotline-restored-20261101T080000', time: TIME, key: 'arn:key' };

/** An account that restores as AWS does: to another name, after a while, and without stream, expiry, copies and protection. */
const account = (changes: { dieAt?: number } = {}) => {
  const said: string[] = [];
  const table = { status: '', looks: 0, stream: false, expires: false, copied: false, isProtected: false };
  const answer = (value: unknown) => ({ ok: true as const, value });
  const gone = { ok: false as const, reason: 'describe-table: ResourceNotFoundException' };
  const act: Record<string, (words: readonly string[]) => ReturnType<typeof answer> | typeof gone> = {
    'restore-table-to-point-in-time': () => {
      table.status = 'CREATING';
      return answer({});
    },
    'describe-table': () => {
      if (table.status === '') return gone;
      table.looks += 1;
      if (table.looks > 3) table.status = 'ACTIVE';
      return answer({
        Table: {
          TableStatus: table.status,
          DeletionProtectionEnabled: table.isProtected,
          ...(table.stream && { LatestStreamArn: 'arn:stream', StreamSpecification: { StreamEnabled: true } }),
        },
      });
    },
    'update-table': (words) => {
      if (words.includes('--stream-specification')) table.stream = true;
      else table.isProtected = true;
      table.status = 'UPDATING';
      table.looks = 0;
      return answer({});
    },
    'describe-time-to-live': () =>
      answer({ TimeToLiveDescription: { TimeToLiveStatus: table.expires ? 'ENABLED' : 'DISABLED' } }),
    'update-time-to-live': () => {
      table.expires = true;
      return answer({});
    },
    'describe-continuous-backups': () =>
      answer({
        ContinuousBackupsDescription: {
          PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: table.copied ? 'ENABLED' : 'DISABLED' },
        },
      }),
    'update-continuous-backups': () => {
      table.copied = true;
      return answer({});
    },
  };
  const ask: AskAws = async (words) => {
    const operation = words[1] ?? '';
    if (!operation.startsWith('describe')) said.push(operation);
    if (said.length === changes.dieAt) throw new Error('died');
    return act[operation]?.(words) ?? gone;
  };
  return { ask, said, table };
};

const WHOLE = { stream: true, expires: true, copied: true, isProtected: true, status: 'ACTIVE' };

describe('a restore', () => {
  it('gives the new table what AWS leaves out, and says the stream that the stack is to follow', async () => {
    const { ask, said, table } = account();
    const lines: string[] = [];

    const made = await restoreTable(ask, RESTORE, (line) => lines.push(line), 0);

    expect(made).toEqual({ table: RESTORE.target, stream: 'arn:stream' });
    expect(table).toMatchObject(WHOLE);
    expect(said).toEqual(planOf(RESTORE).map(({ ask: [, operation] }) => operation));
    expect(lines).toEqual(planOf(RESTORE).map(({ what }) => what));
  });

  it.each([1, 2, 3, 4, 5])('goes on where it was, wherever it died: at its %i. change', async (dieAt) => {
    const changes: { dieAt?: number } = { dieAt };
    const { ask, table, said } = account(changes);
    await expect(restoreTable(ask, RESTORE, () => undefined, 0)).rejects.toThrow('died');
    delete changes.dieAt;

    await restoreTable(ask, RESTORE, () => undefined, 0);

    expect(table).toMatchObject(WHOLE);
    // The change at which it died was said, and not done.
    expect(said).toHaveLength(planOf(RESTORE).length + 1);
  });

  it('is under the ledger’s own key, to a name that no table had, at a time of which there is a copy', async () => {
    const ask = await askRecorded(FOLDER);
    const meant = await meantBy(parseSettings(exampleInput()), ask, new Date());

    expect(await restoreOf(ask, meant, TIME)).toMatchObject({
      source: 'Hotline-LedgerTable9343E4AA-EXAMPLE',
      target: 'hotline-restored-20261101T080000',
      key: expect.stringMatching(/:key\/1234abcd-/),
    });
    await expect(restoreOf(ask, meant, '2026-10-01T08:00:00Z')).rejects.toThrow(/oldest copy/);
    await expect(restoreOf(ask, meant, '2026-12-01T08:00:00Z')).rejects.toThrow(/newest copy/);
    await expect(restoreOf(ask, meant, 'yesterday')).rejects.toThrow(/no time/);
    const others = meant.resources.filter(({ logicalId }) => !logicalId.startsWith('LedgerKey'));
    await expect(restoreOf(ask, { ...meant, resources: others }, TIME)).rejects.toThrow(/not under the ledger’s key/);
  });

  it('is planned by a command that changes nothing', async () => {
    const { out, status } = await runCommand('restore', FOLDER, ['plan', TIME, '--recorded', FOLDER]);

    expect(status).toBe(0);
    expect(out.match(/^ {2}aws dynamodb [\w-]+/gm)).toEqual([
      '  aws dynamodb restore-table-to-point-in-time',
      '  aws dynamodb update-table',
      '  aws dynamodb update-time-to-live',
      '  aws dynamodb update-continuous-backups',
      '  aws dynamodb update-table',
    ]);
  });

  it('asks for a time before it asks the account', async () => {
    for (const [time, said] of [
      [[], 'To which time?'],
      [['yesterday'], 'yesterday is no time.'],
    ] as const) {
      const { problem, status } = await runCommand('restore', FOLDER, ['plan', ...time, '--recorded', '/nowhere']);
      expect({ status, problem }).toEqual({ status: 1, problem: expect.stringContaining(said) });
    }
  });
});

describe('npm run restore -- mend', () => {
  it('refuses on a laptop whose hotline works on its table: what it records would have the audit log fork', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mend-'));
    const url = 'http://127.0.0.1:1';
    await writeLocalFile(folder, {
      ...{ endpoint: url, region: 'eu-north-1', accessKeyId: 'a', secretAccessKey: 's', smtpPort: 1 },
      outputs: { TableName: 'ledger', AnchorsBucket: 'anchors' },
      urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
      identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
    });
    const { status, problem } = await runCommand('restore', folder, ['mend']);
    await rm(folder, { recursive: true });

    expect(status).toBe(1);
    expect(problem).toContain('would have the audit log fork');
    expect(problem).toContain('HOTLINE_PAUSED=1 npm start');
  });
});
