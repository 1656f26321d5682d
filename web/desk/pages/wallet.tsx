import type { WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { UnnamedAnswer } from '#actions/gate/describe-unnamed.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts } from '#web/desk/components/facts.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { PutIntoCase } from '#web/desk/components/put-into-case.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { type DeskSite, reportPath, to, walletPath } from '#web/desk/site.ts';
import { DecisionsSection, UnnamedSection } from './wallet/decisions.tsx';
import { WalletFiles } from './wallet/files.tsx';
import { ContactsSection, LinksSection, TogetherSection } from './wallet/linked.tsx';
import { PaymentsSection } from './wallet/payments.tsx';
import { DaysSection, ReportsSection } from './wallet/reports.tsx';
import { summaryOf } from './wallet/summary.tsx';
import { WalletGate } from './wallet/verdict.tsx';

/** All that is known of a wallet, on one page: what it is and was asked for first, then what proves it. */
export const WalletPage = ({ site, wallet, audit }: { site: DeskSite; wallet: WalletAnswer; audit: AuditPlace }) => {
  const { words } = site;
  return (
    <DeskLayout
      site={site}
      title={`${words.wallet.title} ${wallet.address}`}
      entry={entryOf(audit)}
      about={wallet.address}
    >
      <h1 class="govuk-heading-l">
        {words.wallet.title} <Identifier site={site} value={wallet.address} what={words.wallet.title} />
      </h1>
      <section>
        <h2 class="govuk-visually-hidden">{words.wallet.summary.title}</h2>
        <Facts facts={summaryOf(site, wallet)} />
      </section>
      <ReportsSection site={site} wallet={wallet} />
      <div class="dk-grid">
        <DaysSection site={site} wallet={wallet} />
        <WalletGate site={site} gate={wallet.gate} />
      </div>
      <DecisionsSection site={site} address={wallet.address} decisions={wallet.decided} />
      <PutIntoCase site={site} kind="wallet" id={wallet.address} cases={wallet.cases} />
      <PaymentsSection site={site} money={wallet.money} />
      <LinksSection site={site} address={wallet.address} links={wallet.cluster} />
      <ContactsSection site={site} contacts={wallet.contacts} more={wallet.moreContacts} />
      <TogetherSection site={site} together={wallet.namedTogether} />
      <WalletFiles site={site} address={wallet.address} />
      {wallet.alsoNamed.length === 0 ? null : <AlsoSection site={site} wallet={wallet} />}
    </DeskLayout>
  );
};

const AlsoSection = ({ site, wallet }: { site: DeskSite; wallet: WalletAnswer }) => {
  const { also, reports } = site.words.wallet;
  return (
    <section>
      <h2 class="govuk-heading-m">{also.title}</h2>
      <Table
        site={site}
        caption={also.caption}
        columns={[{ title: reports.reference }]}
        lines={wallet.alsoNamed.map(({ report }) => ({
          id: `also-${report}`,
          cells: [
            <Identifier
              key={report}
              site={site}
              value={report}
              href={to(site, reportPath(report))}
              what={reports.reference}
            />,
          ],
        }))}
        empty=""
      />
      {wallet.moreNamed ? <p class="govuk-body">{also.more}</p> : null}
    </section>
  );
};

/** The answer where no report names an address. */
export const UnknownWalletPage = ({
  site,
  unnamed,
  audit,
}: {
  site: DeskSite;
  unnamed: UnnamedAnswer;
  audit: AuditPlace;
}) => {
  const { title, text, sameKey } = site.words.wallet.unknown;
  const { address, decided } = unnamed;
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)} query={address}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <Identifier site={site} value={address} what={site.words.wallet.title} />
      </p>
      <p class="govuk-body">{text}</p>
      {unnamed.sameKey.length === 0 ? null : (
        <>
          <p class="govuk-body">{sameKey}</p>
          <ul class="govuk-list">
            {unnamed.sameKey.map((each) => (
              <li key={each}>
                <Identifier site={site} value={each} href={to(site, walletPath(each))} what={site.words.wallet.title} />
              </li>
            ))}
          </ul>
        </>
      )}
      {decided === null || unnamed.sameKey.length > 0 ? null : (
        <UnnamedSection site={site} address={address} decisions={decided} />
      )}
    </DeskLayout>
  );
};

/** The answer where what was asked for is no address. */
export const InvalidWalletPage = ({ site, why }: { site: DeskSite; why: string }) => {
  const { title } = site.words.wallet.invalid;
  return (
    <DeskLayout site={site} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{why}</p>
    </DeskLayout>
  );
};
