import type { ComponentChildren } from 'preact';
import { LARGEST_UPLOAD } from '#domain/intake/draft.ts';
import { MAX_SUBMISSION_BYTES } from '#domain/intake/submission.ts';
import { Code } from '#web/components/code.tsx';
import { Copy } from '#web/components/copy.tsx';
import { FileInput, TextArea, TextInput } from '#web/components/fields.tsx';
import { findingsInWords, type Mine, sizeInWords } from '#web/follow-up.ts';
import { FIELD, OFFERED_FILES } from '#web/form.ts';
import { href, ROUTE, type Site } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';

/** What stands in the form that adds something: nothing at first, what was written and stored when it comes back. */
export interface AddingForm {
  /** Under which the page's script stores files that are too large for the form. */
  token: string;
  text: string;
  stored: readonly { part: string; name: string }[];
}

export interface SectionProps {
  site: Site;
  mine: Mine;
  /** What has to be corrected, by field. */
  errors?: Partial<Record<string, string>>;
  /** An answer to a question that has to be corrected. */
  answer?: string | undefined;
}

export const Section = ({ id, heading, children }: { id: string; heading: string; children: ComponentChildren }) => (
  <section aria-labelledby={id}>
    <h2 class="govuk-heading-m" id={id}>
      {heading}
    </h2>
    {children}
  </section>
);

/** A form about the report: the code goes along in its body. */
export const CodeForm = ({ site, mine, to, children }: SectionProps & { to: string; children: ComponentChildren }) => (
  <form method="post" action={href(site, to)} enctype="multipart/form-data">
    <input type="hidden" name={FIELD.code} value={mine.code} />
    {children}
  </form>
);

/** What was found in the message: all of it, as it stands in the ledger. */
export const FoundSection = ({ site, mine }: SectionProps) => {
  const { found } = site.words.mine;
  const lists = findingsInWords(site, mine.findings);
  return (
    <Section id="found" heading={found.heading}>
      {lists.length === 0 ? <p class="govuk-body">{found.nothing}</p> : null}
      <dl class="hl-found">
        {lists.map(({ label, values, machine }) => (
          <div key={label}>
            <dt>{label}</dt>
            {values.map((value) => (
              <dd class={machine ? 'hl-machine' : undefined} key={value}>
                {value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {mine.walletsBeyond > 0 ? <p class="govuk-body">{found.beyond(mine.walletsBeyond)}</p> : null}
      {lists.length === 0 ? null : <p class="govuk-body">{found.note}</p>}
    </Section>
  );
};

/** What lies sealed: what, when and how large; nobody here can show more of it. */
export const KeptSection = ({ site, mine }: SectionProps) => {
  const { kept } = site.words.mine;
  const { language } = site.words;
  return (
    <Section id="kept" heading={kept.heading}>
      <p class="govuk-body">{kept.text}</p>
      <ul class="govuk-list govuk-list--bullet">
        {mine.sealed.map(({ part, name, size, receivedAt }) => (
          <li key={`${part} ${receivedAt} ${size}`}>
            {name ?? kept.part(part)}, {sizeInWords(size, language)},{' '}
            {momentInWords(receivedAt, language, site.settings.timeZone)}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Where evidence is added. */
export const AddSection = ({ adding, ...props }: SectionProps & { adding: AddingForm }) => {
  const { site, errors } = props;
  const { add } = site.words.mine;
  const { files } = site.words.ask.message;
  const { reportAddress } = site.settings.mail;
  return (
    <Section id="add" heading={add.heading}>
      <CodeForm {...props} to={ROUTE.add}>
        <input type="hidden" name={FIELD.token} value={adding.token} />
        <input
          type="hidden"
          name={FIELD.uploaded}
          value={adding.stored.length > 0 ? JSON.stringify(adding.stored) : ''}
        />
        <TextArea name={FIELD.text} rows={4} value={adding.text} {...add.text} error={errors?.[FIELD.text]} />
        <FileInput
          name={FIELD.files}
          label={add.files.label}
          hint={add.files.hint}
          accept={OFFERED_FILES}
          most={MAX_SUBMISSION_BYTES}
          tooLarge={site.words.errors.tooLarge(reportAddress)}
          storing={{
            at: href(site, ROUTE.upload),
            largest: LARGEST_UPLOAD,
            tooLarge: files.tooLarge(reportAddress),
            ...files.storing,
            ...add.files.storing,
          }}
          error={errors?.[FIELD.files]}
        />
        <button class="govuk-button" type="submit">
          {add.send}
        </button>
      </CodeForm>
    </Section>
  );
};

/** Whether partners may use what was found, and how to change it. It governs partners only. */
export const PermitSection = (props: SectionProps) => {
  const { site, mine } = props;
  const { permit, kept } = site.words.mine;
  return (
    <Section id="permit" heading={permit.heading}>
      <p class="govuk-body">{mine.consent ? kept.consent.yes : kept.consent.no}</p>
      <p class="govuk-body">{mine.inCase ? permit.inCase : permit.only}</p>
      <CodeForm {...props} to={ROUTE.permit}>
        <input type="hidden" name={FIELD.partners} value={mine.consent ? 'no' : 'yes'} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {mine.consent ? permit.sayNo : permit.sayYes}
        </button>
      </CodeForm>
    </Section>
  );
};

/** The code once more, folded: whoever looks over a shoulder does not read it. */
export const CodeSection = ({ site, mine }: SectionProps) => {
  const { answer, mine: words } = site.words;
  return (
    <details class="govuk-details hl-no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.showCode}</span>
      </summary>
      <div class="govuk-details__text">
        <Code value={mine.code} />
        <p class="govuk-body">{answer.code.hint}</p>
        <Copy text={mine.code} label={answer.copy.label} done={answer.copy.done} />
      </div>
    </details>
  );
};

/** The summary for paper or the police. */
export const PaperSection = (props: SectionProps) => {
  const { paper } = props.site.words.mine;
  return (
    <Section id="paper" heading={paper.heading}>
      <p class="govuk-body">{paper.text}</p>
      <CodeForm {...props} to={ROUTE.pdf}>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {paper.pdf}
        </button>
      </CodeForm>
    </Section>
  );
};

/** A text in which the number of a report is not parted at the end of a line. */
const Unbroken = ({ text, whole }: { text: string; whole: string | null }) => {
  if (whole === null || !text.includes(whole)) return <>{text}</>;
  const [before = '', after = ''] = text.split(whole);
  return (
    <>
      {before}
      <span class="hl-phone">{whole}</span>
      {after}
    </>
  );
};

/** What the police's own form asks, to be copied: what the message demands, and gaps for what only its reader knows. */
export const PoliceSection = ({ site, mine }: SectionProps) => {
  const { police } = site.words.mine;
  const { language } = site.words;
  const { timeZone } = site.settings;
  const found = findingsInWords(site, mine.findings);
  const valuesOf = (label: string): string =>
    found.find((kind) => kind.label === label)?.values.join(', ') ?? police.unknown;
  const { wallets, amounts, deadlines } = site.words.mine.found;
  const text = police
    .lines({
      reference: mine.reference ?? police.unknown,
      received: mine.receivedAt === null ? police.unknown : momentInWords(mine.receivedAt, language, timeZone),
      wallets: valuesOf(wallets),
      amounts: valuesOf(amounts),
      deadlines: valuesOf(deadlines),
    })
    .join('\n');
  return (
    <Section id="police" heading={police.heading}>
      <p class="govuk-body">{police.text}</p>
      <p class="hl-note">
        {text.split('\n').map((line) => (
          <span key={line}>
            <Unbroken text={line} whole={mine.reference} />
            <br />
          </span>
        ))}
      </p>
      <Copy text={text} label={police.copy} done={police.done} />
    </Section>
  );
};

/** Where a report is withdrawn; what it means is said before. */
export const WithdrawSection = (props: SectionProps) => {
  const { site, mine, errors } = props;
  const { withdraw } = site.words.mine;
  const { operator } = site.settings;
  return (
    <Section id="withdraw" heading={withdraw.heading}>
      {mine.inCase ? <p class="hl-note">{withdraw.inCase(operator.name, operator.contact)}</p> : null}
      <p class="govuk-body">{mine.byMail ? withdraw.mail : withdraw.text}</p>
      <CodeForm {...props} to={ROUTE.withdraw}>
        {mine.byMail ? (
          <TextInput name={FIELD.address} value="" {...withdraw.address} error={errors?.[FIELD.address]} />
        ) : null}
        <button class="govuk-button govuk-button--secondary" type="submit">
          {withdraw.send}
        </button>
      </CodeForm>
    </Section>
  );
};

/** That a report is being withdrawn, until when it can be brought back, and how. */
export const WithdrawnSection = (props: SectionProps & { destroyAt: string; hidden: boolean }) => {
  const { site, destroyAt, hidden } = props;
  const { withdrawn } = site.words.mine;
  const until = momentInWords(destroyAt, site.words.language, site.settings.timeZone);
  return (
    <Section id="withdrawn" heading={withdrawn.heading}>
      <p class="govuk-body">{hidden ? withdrawn.hidden(until) : withdrawn.waiting(until)}</p>
      <CodeForm {...props} to={ROUTE.keep}>
        <button class="govuk-button" type="submit">
          {withdrawn.back}
        </button>
      </CodeForm>
    </Section>
  );
};
