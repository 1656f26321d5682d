import type { TransactionAnswer } from '#actions/desk/look-up-transaction.ts';
import { bitcoinOf } from '#web/desk/amounts.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { type DeskSite, to, walletPath } from '#web/desk/site.ts';

type Found = Extract<TransactionAnswer, { ok: true }>;
type TransactionLine = Found['lines'][number];

const Wallets = ({ site, line }: { site: DeskSite; line: TransactionLine }) => {
  const { columns, more } = site.words.lists.transaction;
  const named = line.address === undefined ? (line.wallets ?? []) : [line.address];
  const beyond = (line.count ?? named.length) - named.length;
  return (
    <>
      {named.map((address) => (
        <Identifier
          key={address}
          site={site}
          value={address}
          href={to(site, walletPath(address))}
          what={columns.wallet}
        />
      ))}
      {beyond > 0 ? <span class="dk-note">{more(beyond)}</span> : null}
    </>
  );
};

/** What a transaction does to wallets of reports. */
export const TransactionPage = ({ site, found, entry }: { site: DeskSite; found: Found; entry: string }) => {
  const words = site.words.lists.transaction;
  const { columns } = words;
  return (
    <DeskLayout site={site} title={words.title} entry={entry}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">
        <Identifier site={site} value={found.txid} what={words.title} />
      </p>
      <AsFile site={site} list={{ of: 'transaction', txid: found.txid }} />
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.what },
          { title: columns.wallet },
          { title: columns.amount },
          { title: columns.verdict },
          { title: columns.time },
          { title: columns.services },
        ]}
        lines={found.lines.map((line, n) => ({
          id: `line-${n}`,
          cells: [
            line.undone === true ? `${words.what[line.what]} (${words.undone})` : words.what[line.what],
            <Wallets site={site} line={line} />,
            line.satoshi === undefined ? '–' : bitcoinOf(Number(line.satoshi)),
            line.verdict === undefined ? '–' : <Assessment site={site}>{words.verdicts[line.verdict]}</Assessment>,
            line.time === undefined ? (
              '–'
            ) : (
              <>
                <Moment site={site} at={line.time} />
                {line.height === undefined ? null : <span class="dk-note">{words.height(line.height)}</span>}
              </>
            ),
            line.services?.join(', ') || '–',
          ],
        }))}
        empty={words.empty}
      />
    </DeskLayout>
  );
};

/** The answer where no wallet of a report is paid or spent by it. */
export const NoTransactionPage = ({ site, entry }: { site: DeskSite; entry: string }) => {
  const { title, text } = site.words.lists.transaction.unknown;
  return (
    <DeskLayout site={site} title={title} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
    </DeskLayout>
  );
};
