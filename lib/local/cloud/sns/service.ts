import type { MovableClock } from '../../clock.ts';
import { CloudError } from '../errors.ts';
import { type CloudAnswer, xmlAnswer } from '../http/answer.ts';
import { queryRefusal } from '../http/query-refusal.ts';
import { xml } from '../http/xml.ts';
import type { CloudService, Operation, ServiceCall } from '../service.ts';
import { composeMail } from '../ses/compose.ts';
import type { MailStore } from '../ses/mails.ts';

/** Who mails people in the name of a topic. */
const SENDER = 'no-reply@sns.amazonaws.com';

/** The longest message that a topic takes, in bytes. */
const MAX_MESSAGE = 256 * 1024;

/** SNS's Query protocol, of which publishing alone is served: what a topic tells, by mail or by SMS, ends among the sent mails. */
export class TopicService implements CloudService {
  readonly #topics: ReadonlyMap<string, readonly string[]>;
  readonly #mails: MailStore;
  readonly #clock: MovableClock;

  /** Topics by ARN, each with whom it tells. */
  constructor(topics: ReadonlyMap<string, readonly string[]>, mails: MailStore, clock: MovableClock) {
    this.#topics = topics;
    this.#mails = mails;
    this.#clock = clock;
  }

  prepare({ body }: ServiceCall): Operation {
    const form = new URLSearchParams(body.toString());
    const action = form.get('Action') ?? '';
    if (action !== 'Publish') throw new CloudError('InvalidAction', `The operation ${action} is not served`);
    const topic = form.get('TopicArn') ?? '';
    const message = form.get('Message') ?? '';
    if (message === '' || Buffer.byteLength(message) > MAX_MESSAGE) {
      throw new CloudError('InvalidParameter', 'Invalid parameter: Message');
    }
    return {
      action,
      resource: topic,
      permissions: [{ action: 'sns:Publish', resource: topic, context: {} }],
      run: () => this.#publish(topic, form.get('Subject') ?? '', message),
    };
  }

  refuse(error: CloudError): CloudAnswer {
    return queryRefusal(error);
  }

  throttled(): CloudError {
    return new CloudError('Throttled', 'Rate exceeded', 429);
  }

  #publish(topic: string, subject: string, message: string): CloudAnswer {
    const people = this.#topics.get(topic);
    if (people === undefined) throw new CloudError('NotFound', 'Topic does not exist', 404);
    const mail = new URLSearchParams({
      ...{ Source: SENDER, 'Message.Subject.Data': subject, 'Message.Body.Text.Data': message },
      ...Object.fromEntries(people.map((one, n) => [`Destination.ToAddresses.member.${n + 1}`, one])),
    });
    const id = people.length === 0 ? `nobody-${this.#clock.now()}` : this.#mails.send(composeMail(mail));
    return xmlAnswer(
      xml('PublishResponse', { PublishResult: { MessageId: id }, ResponseMetadata: { RequestId: 'local' } }),
      200,
    );
  }
}
