import type { ScheduleState } from '../schedules/schedules.ts';
import { escapeHtml, type Html, html } from './html.ts';
import type { ReadableMail } from './sent-mail.ts';

/** What the mailbox's first page shows. */
export interface MailboxContent {
  mails: readonly Pick<ReadableMail, 'id' | 'from' | 'to' | 'subject' | 'date'>[];
  schedules: readonly ScheduleState[];
  now: Date;
}

/** Sent mails, schedules and the clock. */
export const mailboxPage = ({ mails, schedules, now }: MailboxContent): string =>
  page(
    'Mailbox',
    html`
    <h1>Mailbox</h1>
    <p class="lead">Everything the hotline on this machine has sent. Nothing left it.</p>
    <section>
      <h2>Sent mail <span class="count">${mails.length}</span></h2>
      ${mails.length === 0 ? html`<p>None yet. Forward a letter to the hotline: <code>npm run demo</code> does.</p>` : mailList(mails)}
    </section>
    <section>
      <h2>Clock</h2>
      <p><time datetime="${now.toISOString()}">${shown(now)}</time></p>
      <form method="post" action="/clock">
        <label>Advance by <input name="count" type="number" min="1" max="10000" value="1" required></label>
        <select name="unit" aria-label="Unit"><option>minutes</option><option selected>hours</option><option>days</option></select>
        <button>Advance</button>
      </form>
    </section>
    <section>
      <h2>Schedules</h2>
      <table>
        <thead><tr><th scope="col">Name</th><th scope="col">When</th><th scope="col">Next</th><td></td></tr></thead>
        <tbody>${schedules.map(scheduleRow)}</tbody>
      </table>
    </section>`,
  );

/** One mail: its text, its HTML in a frame without any rights, its headers and attachments. */
export const mailPage = (mail: ReadableMail): string =>
  page(
    mail.subject,
    html`
    <p><a href="/">Mailbox</a></p>
    <h1>${mail.subject || '(no subject)'}</h1>
    <dl>
      <dt>From</dt><dd>${mail.from}</dd>
      <dt>To</dt><dd>${mail.to.join(', ')}</dd>
      <dt>Sent</dt><dd>${shown(new Date(mail.date))}</dd>
    </dl>
    <section><h2>Text</h2><pre>${mail.text || '(none)'}</pre></section>
    ${mail.html === null ? [] : html`<section><h2>HTML</h2><iframe sandbox title="HTML of the mail" src="/mails/${mail.id}/html"></iframe></section>`}
    ${mail.attachments.length === 0 ? [] : html`<section><h2>Attachments</h2><ul>${mail.attachments.map((one, i) => attachmentItem(mail.id, one, i))}</ul></section>`}
    <details><summary>Headers</summary><pre>${Object.entries(mail.headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')}</pre></details>`,
  );

/** A refusal or a mistake, in one sentence. */
export const messagePage = (message: string): string =>
  page(message, html`<p><a href="/">Mailbox</a></p><h1>${message}</h1>`);

const mailList = (mails: MailboxContent['mails']): Html => html`
      <table>
        <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent</th></tr></thead>
        <tbody>${mails.map(
          ({ id, subject, to, date }) => html`
          <tr><td><a href="/mails/${id}">${subject || '(no subject)'}</a></td><td>${to.join(', ')}</td><td>${shown(new Date(date))}</td></tr>`,
        )}</tbody>
      </table>`;

const scheduleRow = ({ name, expression, next }: ScheduleState): Html => html`
          <tr><td>${name}</td><td><code>${expression}</code></td><td>${next === null ? 'never' : shown(new Date(next))}</td>
          <td><form method="post" action="/schedules/${encodeURIComponent(name)}/run"><button>Run now</button></form></td></tr>`;

const attachmentItem = (
  id: string,
  { filename, contentType, size }: ReadableMail['attachments'][number],
  i: number,
): Html =>
  html`<li><a href="/mails/${id}/attachments/${i}" download>${filename}</a> (${contentType}, ${size} bytes)</li>`;

const shown = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const page = (title: string, body: Html): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/style.css"></head>
<body><main>${body.text}</main></body>
</html>
`;
