import { CloudError } from '../errors.ts';
import { type CloudAnswer, xmlAnswer } from '../http/answer.ts';
import { queryRefusal } from '../http/query-refusal.ts';
import { type XmlElement, xml } from '../http/xml.ts';
import type { Permission } from '../iam/permission.ts';
import type { CloudService, Operation, ServiceCall } from '../service.ts';
import type { CloudPlace } from '../types.ts';
import type { MailAccount } from './account.ts';
import { addressOf, composeMail, headerValues } from './compose.ts';
import type { MailStore, Tags } from './mails.ts';
import type { OutgoingMail, SendingRights } from './sending.ts';

/** The largest mail that SES v1 sends, in bytes. */
const MAX_MAIL = 10 * 1024 * 1024;

/** SES sends to addresses in ASCII alone, with 64 characters at most before the at sign (it has no SMTPUTF8). */
const ADDRESS = /^[\x21-\x3f\x41-\x7e]{1,64}@[\x21-\x3f\x41-\x7e]{1,255}$/;

/** SES v1's Query protocol. */
export class MailService implements CloudService {
  readonly #mails: MailStore;
  readonly #place: CloudPlace;
  readonly #rights: SendingRights;
  readonly #account: MailAccount;

  constructor(mails: MailStore, place: CloudPlace, rights: SendingRights, account: MailAccount) {
    this.#mails = mails;
    this.#place = place;
    this.#rights = rights;
    this.#account = account;
  }

  prepare({ body }: ServiceCall): Operation {
    const form = new URLSearchParams(body.toString());
    const action = form.get('Action') ?? '';
    switch (action) {
      case 'SendRawEmail':
        return this.#sending(action, rawMail(form), sentWith(form));
      case 'SendEmail':
        return this.#sending(action, composeMail(form), sentWith(form));
      case 'GetSendQuota':
        return {
          action,
          resource: '',
          permissions: [{ action: 'ses:GetSendQuota', resource: '*', context: {} }],
          run: () => answer(action, { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 }),
        };
      default:
        return this.#describing(action, form.get('Identities.member.1') ?? '');
    }
  }

  #describing(action: string, identity: string): Operation {
    const result = this.#account.describe(action, identity);
    if (result === null) throw new CloudError('InvalidAction', `The operation ${action} is not served`);
    return {
      action,
      resource: '',
      permissions: [{ action: `ses:${action}`, resource: '*', context: {} }],
      run: () => answer(action, result),
    };
  }

  refuse(error: CloudError): CloudAnswer {
    return queryRefusal(error);
  }

  throttled(): CloudError {
    return new CloudError('Throttling', 'Maximum sending rate exceeded.');
  }

  #sending(action: string, mail: OutgoingMail, tags: Tags): Operation {
    if (mail.raw.byteLength > MAX_MAIL) {
      throw new CloudError('InvalidParameterValue', `Message length is more than ${MAX_MAIL} bytes long.`);
    }
    if (mail.sender === '' || mail.recipients.length === 0) {
      throw new CloudError('InvalidParameterValue', 'Missing sender or recipients.');
    }
    const set = tags[SET_TAG];
    if (set !== undefined && !this.#rights.hasConfigurationSet(set)) {
      throw new CloudError('ConfigurationSetDoesNotExist', `Configuration set <${set}> does not exist.`);
    }
    const wrong = mail.recipients.find((recipient) => !ADDRESS.test(recipient));
    if (wrong !== undefined)
      throw new CloudError('InvalidParameterValue', 'Local address contains control or whitespace');
    return {
      action,
      resource: mail.sender,
      permissions: this.#rights.identitiesOf(mail).map((identity) => this.#permission(action, mail, identity)),
      run: () => {
        this.#rights.check(mail);
        return answer(action, { MessageId: this.#mails.send({ ...mail, tags }) });
      },
    };
  }

  #permission(action: string, mail: OutgoingMail, identity: string): Permission {
    return {
      action: `ses:${action}`,
      resource: `arn:aws:ses:${this.#place.region}:${this.#place.account}:identity/${identity}`,
      context: { 'ses:FromAddress': mail.sender, 'ses:Recipients': mail.recipients },
    };
  }
}

/** `Tags.member.1.Name=report&Tags.member.1.Value=...` */
const tagsIn = (form: URLSearchParams): Tags =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const [, member] = /^Tags\.member\.(\d+)\.Name$/.exec(name) ?? [];
      return member === undefined ? [] : [[value, form.get(`Tags.member.${member}.Value`) ?? '']];
    }),
  );

/** The tag by which SES says which configuration set a mail was sent by, where the request names one. */
const SET_TAG = 'ses:configuration-set';

const sentWith = (form: URLSearchParams): Tags => {
  const set = form.get('ConfigurationSetName');
  return { ...tagsIn(form), ...(set === null ? {} : { [SET_TAG]: set }) };
};

/** A raw mail's sender and recipients stand in the request or, where not, in the mail's headers. */
const rawMail = (form: URLSearchParams): OutgoingMail => {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const destinations = [...form].filter(([name]) => name.startsWith('Destinations.member.')).map(([, value]) => value);
  const recipients = destinations.length > 0 ? destinations : headerValues(raw, ['to', 'cc', 'bcc']);
  return {
    sender: addressOf(form.get('Source') ?? headerValues(raw, ['from'])[0] ?? ''),
    recipients: recipients.map(addressOf),
    raw,
  };
};

const answer = (action: string, result: XmlElement): CloudAnswer =>
  xmlAnswer(xml(`${action}Response`, { [`${action}Result`]: result, ResponseMetadata: { RequestId: 'local' } }), 200);
