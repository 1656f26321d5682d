import type { WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import { bitcoinOf } from '#web/desk/amounts.ts';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import type { DeskSite } from '#web/desk/site.ts';
import { notKnownWords } from './received.tsx';

/** What was paid to a wallet, and what each payment is taken for. */
export const PaymentsSection = ({ site, money }: { site: DeskSite; money: WalletAnswer['money'] }) => {
  const { money: words } = site.words.wallet;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: words.time },
          { title: words.amount, numeric: true },
          { title: words.transaction },
          { title: words.judged },
        ]}
        lines={(money.payments ?? []).map(({ txid, vout, satoshi, block, judged }) => ({
          id: `${txid}-${vout}`,
          cells: [
            <>
              {block.height} <Moment site={site} at={block.time} />
            </>,
            bitcoinOf(satoshi),
            <>
              <Identifier site={site} value={txid} what={words.transaction} /> {vout}
            </>,
            <Assessment key="judged" site={site}>
              {judged.verdict.replaceAll('-', ' ')}
            </Assessment>,
          ],
        }))}
        empty={money.payments === null ? notKnownWords(site, money) : words.none}
      />
      {money.morePayments ? <p class="govuk-body">{words.more}</p> : null}
    </section>
  );
};
