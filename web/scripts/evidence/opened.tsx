import { evidence as words } from '#web/words/en/evidence.ts';
import { FileView, Letter, MailView } from './letter.tsx';
import { type ReporterWords, type ShownPart, toldIn } from './open-parts.ts';
import type { Handed, HandedSubject } from './read-handover.ts';
import { bagAsZip, saveFile } from './save.ts';

/** A subject's parts as they were opened. */
export interface Opened {
  subject: HandedSubject;
  parts: readonly ShownPart[];
}

/** For whom a report is made that pictures of stay closed. */
const UNDER_18: readonly string[] = ['young', 'child'];

const submissionOf = (parts: readonly ShownPart[]): ReporterWords | null => {
  const found = parts.find((one) => one.ok && one.part.kind === 'submission');
  return found?.ok ? toldIn(found.bytes) : null;
};

const isWhom = (whom: string): whom is keyof typeof words.reach.whoms => Object.hasOwn(words.reach.whoms, whom);

/** What is read before anybody is called: when and how it is safe comes before how. */
const Reach = ({ told, byMail }: { told: ReporterWords | null; byMail: boolean }) => {
  const { reach } = words;
  const { whom = '', safe, mayLeaveMessage, danger } = told?.circumstances ?? {};
  const message = mayLeaveMessage === undefined ? reach.notAsked : mayLeaveMessage === 'yes' ? reach.yes : reach.no;
  return (
    <section class="dk-banner" aria-label={reach.title}>
      <h3 class="govuk-heading-s">{reach.title}</h3>
      {danger === 'yes' ? (
        <p>
          <strong>{reach.danger}</strong>
        </p>
      ) : null}
      {isWhom(whom) ? (
        <p>
          {reach.whom}: <strong>{reach.whoms[whom]}</strong>
        </p>
      ) : null}
      {byMail ? <p>{reach.byMail}</p> : null}
      {told === null ? null : (
        <>
          <p dir="auto">
            {reach.safe}: <strong>{safe?.trim() || reach.notSaid}</strong>
          </p>
          <p>
            {reach.message} <strong>{message}</strong>
          </p>
          {told.contact?.trim() ? (
            <details>
              <summary>{reach.show}</summary>
              <p class="dk-contact" dir="auto">
                {told.contact}
              </p>
            </details>
          ) : (
            <p>{reach.none}</p>
          )}
        </>
      )}
    </section>
  );
};

const Content = ({ one, closed }: { one: ShownPart & { ok: true }; closed: boolean }) => {
  const { name, bytes, part } = one;
  if (part.kind === 'mail' || /\.eml$/i.test(name)) return <MailView name={name} bytes={bytes} closed={closed} />;
  const told = part.kind === 'submission' ? toldIn(bytes) : null;
  return (
    <>
      {told?.text === undefined ? null : <Letter text={told.text} />}
      {told === null ? (
        <FileView name={name} bytes={bytes} closed={closed} />
      ) : (
        <p class="dk-note">
          <button class="dk-link" type="button" onClick={() => saveFile(name, bytes)}>
            {words.part.save}
            <span class="govuk-visually-hidden"> {name}</span>
          </button>{' '}
          {words.part.size(bytes.length)}
        </p>
      )}
    </>
  );
};

const PartView = ({ one, closed }: { one: ShownPart; closed: boolean }) => {
  const { part } = one;
  const called = one.ok && part.kind !== 'mail' && part.kind !== 'submission' ? one.name.split('/')[1] : '';
  return (
    <section class="dk-part" data-part={part.file}>
      <h3 class="govuk-heading-s" dir="auto">
        {words.part.kinds[part.kind]} <span class="dk-quiet">{called}</span>
      </h3>
      {one.ok ? (
        <p class="dk-note">
          <span class="dk-tag dk-tag--good">✓</span> {words.part.matches(part.receivedAt)}{' '}
          <code class="dk-long">{part.sha256}</code>
        </p>
      ) : (
        <p class="govuk-error-message">{words.part.faults[one.why]}</p>
      )}
      {part.question === undefined ? null : (
        <p class="govuk-body" dir="auto">
          {words.part.question}: {part.question}
        </p>
      )}
      {one.ok ? <Content one={one} closed={closed} /> : null}
    </section>
  );
};

const SubjectView = ({ opened: { subject, parts }, handed }: { opened: Opened; handed: Handed }) => {
  const told = submissionOf(parts);
  const closed = handed.minor || UNDER_18.includes(told?.circumstances?.whom ?? '');
  const entry = handed.entries[subject.id];
  return (
    <article>
      <h2 class="govuk-heading-m">{subject.reference ?? subject.id}</h2>
      {entry === undefined ? null : <p class="dk-note">{words.bag.entry(entry)}</p>}
      <Reach told={told} byMail={parts.some(({ part }) => part.kind === 'mail')} />
      {parts.map((one) => (
        <PartView key={one.part.file} one={one} closed={closed} />
      ))}
    </article>
  );
};

/** What was opened: how to reach whom first, then the letters, then how it is proven. */
export const OpenedView = ({
  handed,
  sealed,
  opened,
  onLock,
}: {
  handed: Handed;
  sealed: ReadonlyMap<string, Uint8Array>;
  opened: readonly Opened[];
  onLock: () => void;
}) => {
  const { bag } = words;
  const folder = `evidence-${handed.evidence.subjects[0]?.reference ?? 'bag'}`;
  const { takenBy, takenAt } = handed.evidence;
  return (
    <>
      <h1 class="govuk-heading-l">{bag.title}</h1>
      {opened.map((one) => (
        <SubjectView key={one.subject.id} opened={one} handed={handed} />
      ))}
      <section>
        <p class="govuk-body">{bag.taken(takenBy, takenAt)}</p>
        <p class="dk-note">
          {bag.hash}: <code class="dk-long">{handed.hash}</code>
        </p>
        <p class="dk-note">{bag.saveHint}</p>
        <div class="dk-filter">
          <button
            class="govuk-button"
            type="button"
            onClick={() => saveFile(`${folder}.zip`, bagAsZip(handed, sealed, folder))}
          >
            {bag.save}
          </button>
          <button class="govuk-button govuk-button--secondary" type="button" onClick={onLock}>
            {bag.lock}
          </button>
        </div>
      </section>
    </>
  );
};
