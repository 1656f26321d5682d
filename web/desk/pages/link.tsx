import type { LinkPreview, SideOfCut } from '#actions/cluster/preview-link.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import { LINK_VERDICTS } from '#domain/cluster/link.ts';
import { DecisionForm } from '#web/desk/components/decision-form.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts } from '#web/desk/components/facts.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, linkPath, to, walletPath } from '#web/desk/site.ts';

const Wallet = ({ site, address }: { site: DeskSite; address: string }) => (
  <Identifier site={site} value={address} href={to(site, walletPath(address))} what={site.words.wallet.title} />
);

const evidenceOf = ({ words: { wallet, decide } }: DeskSite, { evidence }: LinkPreview): string =>
  evidence.map(({ kind, sources }) => wallet.links.sources(kind, sources.length)).join(', ') || decide.link.nothing;

/** What is known of a link: who is linked, by what, and who decided about it. */
export const LinkFacts = ({ site, preview }: { site: DeskSite; preview: LinkPreview }) => {
  const { link } = site.words.decide;
  const { wallets, state, doubts, decision, together, sizes } = preview;
  return (
    <Facts
      facts={[
        { label: link.one, value: <Wallet site={site} address={wallets[0]} /> },
        { label: link.other, value: <Wallet site={site} address={wallets[1]} /> },
        {
          label: link.state,
          value: (
            <Assessment site={site} tone={state === 'active' ? 'good' : 'plain'}>
              {link.states[state]}
            </Assessment>
          ),
        },
        { label: link.evidence, value: evidenceOf(site, preview) },
        { label: link.doubts, value: doubts.join(', ') || link.nothing },
        {
          label: link.decided,
          value:
            decision === null ? (
              link.nothing
            ) : (
              <Assessment site={site} by={decision.name ?? decision.by} at={decision.at}>
                {link.made[decision.verdict]}
              </Assessment>
            ),
          note: decision?.reason,
        },
        { label: link.together, value: together ? link.one_cluster(sizes[0]) : link.two(...sizes) },
      ]}
    />
  );
};

const Preview = ({ site, preview }: { site: DeskSite; preview: LinkPreview }) => {
  const { link } = site.words.decide;
  const said = ({ size, exact }: SideOfCut): string => (exact ? String(size) : link.atLeast(size));
  const { together, sizes, parts } = preview;
  return (
    <>
      <h2 class="govuk-heading-m">{link.preview}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{together ? link.joinsNothing : link.joins(...sizes)}</li>
        <li>{parts === null ? link.partsNothing : link.parts(said(parts[0]), said(parts[1]))}</li>
      </ul>
      <p class="govuk-body">{link.later}</p>
    </>
  );
};

/** Two wallets beside each other: what links them, what joining or cutting them would change, and the decision. */
export const LinkPage = ({ site, preview, audit }: { site: DeskSite; preview: LinkPreview; audit: AuditPlace }) => {
  const { link, form } = site.words.decide;
  return (
    <DeskLayout site={site} title={link.title} entry={entryOf(audit)}>
      <h1 class="govuk-heading-l">{link.title}</h1>
      <LinkFacts site={site} preview={preview} />
      <Preview site={site} preview={preview} />
      <h2 class="govuk-heading-m dk-no-print">{form.title}</h2>
      <DecisionForm
        site={site}
        about={preview.wallets}
        seen={preview.version}
        choices={Object.fromEntries(LINK_VERDICTS.map((verdict) => [`link.${verdict}`, link.verdicts[verdict]]))}
        next={linkPath(...preview.wallets)}
      />
    </DeskLayout>
  );
};

/** Asks for two wallets. */
export const AskForLink = ({ site, one = '' }: { site: DeskSite; one?: string }) => {
  const { link } = site.words.decide;
  const fields = { one: link.one, other: link.other };
  return (
    <section class="dk-no-print">
      <h2 class="govuk-heading-m">{link.ask.title}</h2>
      <form method="get" action={to(site, DESK.links)} class="dk-filter" aria-label={link.ask.title}>
        {Object.entries(fields).map(([name, label]) => (
          <div class="govuk-form-group" key={name}>
            <label class="govuk-label" for={`link-${name}`}>
              {label}
            </label>
            <input
              class="govuk-input"
              id={`link-${name}`}
              name={name}
              type="text"
              value={name === 'one' ? one : ''}
              autocomplete="off"
              spellcheck={false}
            />
          </div>
        ))}
        <button class="govuk-button" type="submit">
          {link.ask.button}
        </button>
      </form>
    </section>
  );
};

/** The answer where two wallets cannot be compared. */
export const NoLinkPage = ({ site, why }: { site: DeskSite; why: 'same-wallet' | 'unknown-wallet' | string }) => {
  const { link, refused } = site.words.decide;
  const said =
    why === 'same-wallet' ? link.same : why === 'unknown-wallet' ? link.unknown : { title: refused.title, text: why };
  return (
    <DeskLayout site={site} title={said.title}>
      <h1 class="govuk-heading-l">{said.title}</h1>
      <p class="govuk-body">{said.text}</p>
      <AskForLink site={site} />
    </DeskLayout>
  );
};
