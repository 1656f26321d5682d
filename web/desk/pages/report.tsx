import type { ReportAnswer } from '#actions/desk/look-up-reference.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { demandOf } from '#web/desk/amounts.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts, type KnownFact } from '#web/desk/components/facts.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { PutIntoCase } from '#web/desk/components/put-into-case.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Waiting } from '#web/desk/components/waiting.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { campaignPath, contactPath, type DeskSite, evidencePath, to, walletPath } from '#web/desk/site.ts';
import { deadlineInWords } from '#web/words/quantities.ts';

const cameOf = (site: DeskSite, answer: ReportAnswer): KnownFact[] => {
  const { facts, states, notRead } = site.words.report;
  const { channels, languages } = site.words.queue;
  const { frame } = site.words;
  const { receivedAt, processedAt, channel, dictated, language, isVerified, headersFit, state, unreadable } = answer;
  return [
    { label: facts.received, value: <Moment site={site} at={receivedAt} /> },
    { label: facts.processed, value: <Moment site={site} at={processedAt} /> },
    { label: facts.channel, value: channels[channel], note: dictated ? facts.dictated : undefined },
    { label: facts.language, value: languages[language] },
    ...(channel === 'mail'
      ? [
          {
            label: facts.sender,
            value: isVerified ? facts.verified : facts.notVerified,
            note: `DMARC: ${answer.dmarc}`,
          },
          { label: facts.headers, value: headersFit ? facts.headersFit : facts.headersMissing },
        ]
      : []),
    { label: facts.state, value: states[state], note: unreadable === undefined ? undefined : notRead(unreadable) },
    { label: facts.consent, value: answer.consent ? frame.yes : frame.no },
    {
      label: facts.campaign,
      value:
        answer.campaign === null ? (
          '–'
        ) : (
          <a class="govuk-link" href={to(site, campaignPath(answer.campaign))}>
            {campaignName(answer.campaign)}
          </a>
        ),
    },
    ...(answer.askedAt === undefined
      ? []
      : [{ label: facts.asked, value: <Moment site={site} at={answer.askedAt} /> }]),
  ];
};

const saysOf = (site: DeskSite, { findings }: ReportAnswer): KnownFact[] => {
  const { findings: words } = site.words.report;
  const ends = findings.deadlines.map((deadline) => {
    const said = deadlineInWords(deadline, 'en', site.settings.timeZone) ?? '';
    return deadline.within === undefined ? said : words.within(said);
  });
  const assets = (findings.assets ?? []).map(({ asset, value }) => `${asset} ${value}`);
  return [
    { label: words.demands, value: findings.demands.map(demandOf).join(', ') || words.none },
    { label: words.deadlines, value: ends.join(', ') || words.none },
    {
      label: words.contacts,
      value:
        findings.contacts.length === 0
          ? words.none
          : findings.contacts.map((contact, n) => (
              <span key={contact.hash}>
                {n === 0 ? '' : ', '}
                <a class="govuk-link" href={to(site, contactPath(contact))}>
                  {contact.kind}
                </a>
              </span>
            )),
    },
    ...(assets.length === 0 ? [] : [{ label: words.assets, value: assets.join(', ') }]),
  ];
};

const Found = ({ site, answer }: { site: DeskSite; answer: ReportAnswer }) => {
  const { findings: words } = site.words.report;
  const { walletColumns: columns } = words;
  const { frame } = site.words;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      {answer.threatless ? <p class="govuk-body">{words.threatless}</p> : null}
      <Facts facts={saysOf(site, answer)} />
      <Table
        site={site}
        caption={words.wallets}
        columns={[
          { title: columns.address },
          { title: columns.demanded },
          { title: columns.written },
          { title: columns.steps },
        ]}
        lines={answer.findings.wallets.map(({ address, inDemand, evidence: [place] = [] }) => ({
          id: address,
          cells: [
            <Identifier site={site} value={address} href={to(site, walletPath(address))} what={columns.address} />,
            inDemand ? frame.yes : frame.no,
            place === undefined ? '–' : <code class="dk-id">{place.written}</code>,
            place?.steps.join(', ') || '–',
          ],
        }))}
        empty={words.empty}
      />
      {answer.walletsBeyond === 0 ? null : <p class="govuk-body">{words.beyond(answer.walletsBeyond)}</p>}
    </section>
  );
};

const Sealed = ({ site, answer }: { site: DeskSite; answer: ReportAnswer }) => {
  const { originals: words } = site.words.report;
  const { columns } = words;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.part },
          { title: columns.sha256 },
          { title: columns.size, numeric: true },
          { title: columns.received },
        ]}
        lines={answer.originals.map(({ part, sha256, size, receivedAt }, n) => ({
          id: `original-${n}`,
          cells: [
            part,
            <Identifier site={site} value={sha256} what={columns.sha256} />,
            size,
            <Moment site={site} at={receivedAt} />,
          ],
        }))}
        empty={words.none}
      />
      <p class="govuk-body">{words.sealedTo(answer.sealedTo.join(', '))}</p>
      {answer.originals.length === 0 ? null : (
        <p class="govuk-body dk-no-print">
          <a class="govuk-link" href={to(site, evidencePath(answer.reference))}>
            {site.words.evidence.link}
          </a>
        </p>
      )}
    </section>
  );
};

/** What is known of a report; of two of one reference, of each. */
export const ReportPage = ({
  site,
  reports,
  audit,
}: {
  site: DeskSite;
  reports: readonly [ReportAnswer, ...ReportAnswer[]];
  audit: AuditPlace;
}) => {
  const { words } = site;
  const title = words.report.title(reports[0].reference);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)} about={reports[0].reference}>
      <h1 class="govuk-heading-l">{title}</h1>
      {reports.map((answer) => (
        <article key={answer.receivedAt}>
          <Waiting site={site} queued={answer.queued} />
          <section>
            <h2 class="govuk-heading-m">{words.report.facts.title}</h2>
            <Facts facts={cameOf(site, answer)} />
          </section>
          <Found site={site} answer={answer} />
          <Sealed site={site} answer={answer} />
          <PutIntoCase site={site} kind="report" id={answer.reference} cases={answer.cases} />
        </article>
      ))}
    </DeskLayout>
  );
};
