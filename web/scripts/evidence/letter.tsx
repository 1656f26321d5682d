import type { Attachment, Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { useEffect, useState } from 'preact/hooks';
import { evidence as words } from '#web/words/en/evidence.ts';
import { pictureType, textIn } from './bytes.ts';
import { frameDocument, harmlessHtml } from './harmless-html.ts';
import { saveFile } from './save.ts';

/** Longest text that is shown, in characters: the rest is in the file. */
const MAX_SHOWN = 200_000;
/** Marks that change the order of letters on a screen: shown by their number, for they may hide what a text says. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

const visible = (text: string): string =>
  text.slice(0, MAX_SHOWN).replace(REORDERING, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase()}⟩`);

/** A text as it is written. */
export const Letter = ({ text }: { text: string }) => (
  <>
    <p class="dk-letter" dir="auto">
      {visible(text)}
    </p>
    {text.length > MAX_SHOWN ? <p class="dk-note">{words.part.cut}</p> : null}
  </>
);

const Picture = ({ name, type, bytes, closed }: { name: string; type: string; bytes: Uint8Array; closed: boolean }) => {
  const [isClosed, setClosed] = useState(closed);
  const [isLarge, setLarge] = useState(false);
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (isClosed) return;
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [isClosed]);
  const { picture } = words.part;
  if (isClosed) {
    return (
      <div class="dk-banner">
        <p>{picture.closed}</p>
        <button class="govuk-button govuk-button--secondary" type="button" onClick={() => setClosed(false)}>
          {picture.show}
        </button>
      </div>
    );
  }
  return (
    <button
      class={`dk-picture${isLarge ? ' dk-picture--large' : ''}`}
      type="button"
      aria-label={isLarge ? picture.smaller(name) : picture.larger(name)}
      onClick={() => setLarge(!isLarge)}
    >
      {address === '' ? null : <img src={address} alt={name} />}
    </button>
  );
};

/** A file of a stranger: a text as text, a picture as it may be seen, all else by its name and to be saved. */
export const FileView = ({ name, bytes, closed }: { name: string; bytes: Uint8Array; closed: boolean }) => {
  const type = pictureType(bytes);
  const text = type === null ? textIn(bytes) : null;
  return (
    <>
      {type === null ? null : <Picture name={name} type={type} bytes={bytes} closed={closed} />}
      {text === null ? null : <Letter text={text} />}
      <p class="dk-note">
        <button class="dk-link" type="button" onClick={() => saveFile(name, bytes)}>
          {words.part.save}
          <span class="govuk-visually-hidden"> {name}</span>
        </button>{' '}
        {words.part.size(bytes.length)}. {words.part.saveHint}
      </p>
    </>
  );
};

const HtmlView = ({ html }: { html: string }) => {
  const [isShown, setShown] = useState(false);
  return isShown ? (
    <iframe class="dk-mail" sandbox="" title={words.part.frame} srcdoc={frameDocument(harmlessHtml(html))} />
  ) : (
    <button class="govuk-button govuk-button--secondary" type="button" onClick={() => setShown(true)}>
      {words.part.asHtml}
    </button>
  );
};

/** What an HTML says, as text: of its harmless form, which nothing is loaded for. */
const textOf = (html: string): string =>
  new DOMParser()
    .parseFromString(harmlessHtml(html).replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)>/g, '$&\n'), 'text/html')
    .body.textContent.replace(/\n\s*\n+/g, '\n\n')
    .trim();

const named = (address: Email['from']): string =>
  address === undefined ? '' : [address.name, address.address && `<${address.address}>`].filter(Boolean).join(' ');

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/** A mail: text first, its HTML when it is asked for, and what is attached. */
export const MailView = ({ name, bytes, closed }: { name: string; bytes: Uint8Array; closed: boolean }) => {
  const [mail, setMail] = useState<Email | 'unread' | null>(null);
  useEffect(() => {
    PostalMime.parse(bytes).then(setMail, () => setMail('unread'));
  }, []);
  const { part } = words;
  const save = (
    <p class="dk-note">
      <button class="dk-link" type="button" onClick={() => saveFile(name, bytes)}>
        {part.save}
        <span class="govuk-visually-hidden"> {name}</span>
      </button>{' '}
      {part.size(bytes.length)}
    </p>
  );
  if (mail === null || mail === 'unread') {
    return (
      <>
        {mail === null ? null : <p class="govuk-body">{part.unread}</p>}
        {save}
      </>
    );
  }
  const facts: [string, string][] = [
    [part.from, named(mail.from)],
    [part.to, (mail.to ?? []).map(named).join(', ')],
    [part.date, mail.date ?? ''],
    [part.subject, mail.subject ?? ''],
  ];
  const text = mail.text?.trim() || textOf(mail.html ?? '');
  return (
    <>
      <dl class="govuk-summary-list dk-facts">
        {facts.map(([label, value]) => (
          <div class="govuk-summary-list__row" key={label}>
            <dt class="govuk-summary-list__key">{label}</dt>
            <dd class="govuk-summary-list__value" dir="auto">
              {visible(value) || '–'}
            </dd>
          </div>
        ))}
      </dl>
      {text === '' ? <p class="govuk-body">{part.noText}</p> : <Letter text={text} />}
      {mail.html === undefined ? null : <HtmlView html={mail.html} />}
      {mail.attachments.length === 0 ? null : (
        <h4 class="govuk-heading-s">{part.attachments(mail.attachments.length)}</h4>
      )}
      {mail.attachments.map((attachment, n) => (
        <div class="dk-file" key={n}>
          <p class="dk-name" dir="auto">
            {visible(attachment.filename ?? '–')}
          </p>
          <FileView name={attachment.filename ?? `attachment-${n + 1}`} bytes={bytesOf(attachment)} closed={closed} />
        </div>
      ))}
      {save}
    </>
  );
};
