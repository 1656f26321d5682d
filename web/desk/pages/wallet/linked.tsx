import type { WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { DraftLink } from '#web/desk/components/draft-link.tsx';
import { GraphLink } from '#web/desk/components/graph-link.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { AskForLink } from '#web/desk/pages/link.tsx';
import { contactPath, type DeskSite, linkPath, to, walletPath } from '#web/desk/site.ts';

/** An identifier that leads to its wallet's page, where it is a wallet's. */
const WalletOr = ({ site, value }: { site: DeskSite; value: string }) => {
  const what = site.words.wallet.title;
  return readAddress(value).ok ? (
    <Identifier site={site} value={value} href={to(site, walletPath(value))} what={what} />
  ) : (
    value
  );
};

/** Why a wallet is taken for one hand's with others. */
export const LinksSection = ({
  site,
  address,
  links: { links, moreLinks },
}: {
  site: DeskSite;
  address: string;
  links: WalletAnswer['cluster'];
}) => {
  const { links: words } = site.words.wallet;
  const { link } = site.words.decide;
  return (
    <section id="links">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: words.to },
          { title: words.state },
          { title: words.evidence },
          { title: words.decided },
          { title: words.compare },
        ]}
        lines={links.map(({ to: other, state, evidence, doubts, decision }) => ({
          id: other.replaceAll(/[^\w-]/g, '-'),
          cells: [
            <WalletOr key="to" site={site} value={other} />,
            <Assessment key="state" site={site} tone={state === 'active' ? 'good' : 'plain'}>
              {state}
            </Assessment>,
            [...evidence.map(({ kind, sources }) => words.sources(kind, sources)), ...doubts].join(', ') ||
              words.nothing,
            decision === null ? (
              ''
            ) : (
              <>
                {link.made[decision.verdict]}, {decision.name ?? decision.by}: {decision.reason}{' '}
                <Moment site={site} at={decision.at} />
              </>
            ),
            readAddress(other).ok ? (
              <a class="govuk-link dk-no-print" href={to(site, linkPath(address, other))}>
                {link.open}
                <span class="govuk-visually-hidden"> {other}</span>
              </a>
            ) : (
              ''
            ),
          ],
        }))}
        empty={words.none}
      />
      {moreLinks ? <p class="govuk-body">{words.more}</p> : null}
      <GraphLink site={site} subject={{ kind: 'wallet', address }} />
      <DraftLink site={site} of="wallet" id={address} />
      <AskForLink site={site} one={address} />
    </section>
  );
};

/** A contact's page, by what it is called before it is known. */
const contactOf = (id: string): string => {
  const [kind = '', hash = ''] = id.split(':');
  return contactPath({ kind, hash });
};

/** How letters about a wallet say that their writer is reached. */
export const ContactsSection = ({
  site,
  contacts,
  more,
}: {
  site: DeskSite;
  contacts: WalletAnswer['contacts'];
  more: number;
}) => {
  const { contacts: words } = site.words.wallet;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: words.kind },
          { title: words.value },
          { title: words.reports, numeric: true },
          { title: words.state },
        ]}
        lines={contacts.map(({ id, kind, value, reports, confirmed }) => ({
          id: id.replaceAll(/[^\w-]/g, '-'),
          cells: [
            <a key="kind" class="govuk-link" href={to(site, contactOf(id))}>
              {kind}
            </a>,
            value === null ? (
              <span key="value" class="dk-unknown">
                {words.withheld}
              </span>
            ) : (
              <Identifier key="value" site={site} value={value} what={words.value} />
            ),
            reports,
            <Assessment key="state" site={site} tone={confirmed ? 'good' : 'plain'}>
              {confirmed ? words.confirmed : words.open}
            </Assessment>,
          ],
        }))}
        empty={words.none}
      />
      {more > 0 ? <p class="govuk-body">{words.more(more)}</p> : null}
    </section>
  );
};

/** The wallets that stand in one message with it. */
export const TogetherSection = ({ site, together }: { site: DeskSite; together: WalletAnswer['namedTogether'] }) => {
  const { together: words } = site.words.wallet;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[{ title: words.address }, { title: words.reports, numeric: true }]}
        lines={together.map(({ address, reports }) => ({
          id: `with-${address}`,
          cells: [<WalletOr key="address" site={site} value={address} />, reports],
        }))}
        empty={words.none}
      />
    </section>
  );
};
