import type { MembersPage as MembersRead } from '#actions/desk/list-members.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Pages } from '#web/desk/components/pages.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { clusterPath, contactPath, type DeskSite, membersPath, to, walletPath } from '#web/desk/site.ts';

const WALLET = 'wallet:';

/** Wallets and contacts, a line each: wallets lead to their pages, contacts by their kind and hash to theirs. */
export const MembersTable = ({ site, members }: { site: DeskSite; members: readonly string[] }) => {
  const words = site.words.members;
  return (
    <Table
      site={site}
      caption={words.caption}
      columns={[{ title: words.member }, { title: words.kind }]}
      lines={members.map((node) => {
        const [kind = '', ...name] = node.split(':');
        const isWallet = node.startsWith(WALLET);
        const value = isWallet ? node.slice(WALLET.length) : name.join(' ');
        return {
          id: node.replaceAll(/[^\w-]/g, '-'),
          cells: [
            <Identifier
              key="member"
              site={site}
              value={value}
              href={to(site, isWallet ? walletPath(value) : contactPath({ kind: name[0] ?? '', hash: name[1] ?? '' }))}
              what={words.member}
            />,
            isWallet ? words.wallet : kind,
          ],
        };
      })}
      empty={words.none}
    />
  );
};

/** What hangs in a cluster: wallets lead to their pages, contacts are named by their kind and hash. */
export const MembersPage = ({
  site,
  page: { cluster, size, members, next },
  cursor,
}: {
  site: DeskSite;
  page: Extract<MembersRead, { ok: true }>;
  cursor: string | undefined;
}) => {
  const words = site.words.members;
  const title = words.title(campaignName(cluster), size);
  return (
    <DeskLayout site={site} title={title}>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, clusterPath(cluster))}>
          {site.words.cluster.title(campaignName(cluster))}
        </a>
      </p>
      <h1 class="govuk-heading-l">{title}</h1>
      <AsFile site={site} list={{ of: 'members', cluster }} />
      <MembersTable site={site} members={members} />
      <Pages site={site} path={membersPath(cluster)} cursor={cursor} next={next} said={words.page(members.length)} />
    </DeskLayout>
  );
};
