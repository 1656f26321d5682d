import type { NamedCluster } from '#actions/desk/look-up-cluster.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { FollowedAnswer, ReceivedTotals } from '#actions/payment/describe-money.ts';
import type { Case } from '#domain/case/case.ts';
import { demandsOf } from '#web/desk/amounts.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts, type KnownFact } from '#web/desk/components/facts.tsx';
import { GraphLink } from '#web/desk/components/graph-link.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { PutIntoCase } from '#web/desk/components/put-into-case.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { AskForLink } from '#web/desk/pages/link.tsx';
import { MembersTable } from '#web/desk/pages/members.tsx';
import { receivedOf } from '#web/desk/pages/wallet/received.tsx';
import { clusterPath, type DeskSite, membersPath, to } from '#web/desk/site.ts';

/** What is known of a cluster, and what the wallets that its page lists received; null where it lists none. */
export interface ShownCluster extends NamedCluster {
  money: (FollowedAnswer & { totals: ReceivedTotals; counted: number }) | null;
}

const receivedByMembers = (site: DeskSite, money: ShownCluster['money']): KnownFact[] => {
  if (money === null) return [];
  const { note, ...fact } = receivedOf(site, money);
  const of = site.words.cluster.summary.receivedOf(money.counted);
  return [
    {
      ...fact,
      note:
        note === undefined ? (
          of
        ) : (
          <>
            {of}. {note}
          </>
        ),
    },
  ];
};

const factsOf = (site: DeskSite, { id, size, splitFrom, totals, money }: ShownCluster): KnownFact[] => {
  const { summary } = site.words.cluster;
  return [
    {
      label: summary.size,
      value: (
        <a class="govuk-link" href={to(site, membersPath(id))}>
          {size}
        </a>
      ),
    },
    { label: summary.reports, value: totals === null ? summary.notCounted : totals.reports },
    {
      label: summary.demanded,
      value: totals === null ? summary.notCounted : demandsOf(totals.demanded) || summary.nothing,
      note: totals === null ? undefined : summary.over(totals.summedOver),
    },
    ...receivedByMembers(site, money),
    ...(splitFrom === null
      ? []
      : [
          {
            label: summary.splitFrom,
            value: (
              <Identifier
                site={site}
                value={splitFrom}
                href={to(site, clusterPath(splitFrom))}
                what={summary.splitFrom}
              />
            ),
          },
        ]),
    { label: summary.id, value: <Identifier site={site} value={id} what={summary.id} /> },
  ];
};

/** What is known of a cluster; of several of one name, of each. */
export const ClusterPage = ({
  site,
  clusters,
  cases,
  audit,
}: {
  site: DeskSite;
  clusters: readonly [ShownCluster, ...ShownCluster[]];
  /** Which cases hold each. */
  cases: ReadonlyMap<string, readonly Pick<Case, 'id' | 'title'>[]>;
  audit: AuditPlace;
}) => {
  const { words } = site;
  const [{ name, id }] = clusters;
  const title = clusters.length === 1 ? words.cluster.title(name) : words.cluster.several(name, clusters.length);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)} about={id}>
      <h1 class="govuk-heading-l">{title}</h1>
      {clusters.map((cluster) => (
        <section key={cluster.id}>
          <h2 class="govuk-visually-hidden">{words.cluster.summary.title}</h2>
          <Facts facts={factsOf(site, cluster)} />
          <GraphLink site={site} subject={{ kind: 'cluster', id: cluster.id }} />
          <h2 class="govuk-heading-m">{words.cluster.members.title}</h2>
          <MembersTable site={site} members={cluster.members} />
          {cluster.size > cluster.members.length ? (
            <p class="dk-pager">
              <a class="govuk-link dk-no-print" href={to(site, membersPath(cluster.id))}>
                {words.cluster.members.all(cluster.size)}
              </a>
            </p>
          ) : null}
          <PutIntoCase site={site} kind="cluster" id={cluster.id} cases={cases.get(cluster.id) ?? []} />
        </section>
      ))}
      <AskForLink site={site} />
    </DeskLayout>
  );
};
