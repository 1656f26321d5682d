import { EventBus, EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** What lib/domain/tasks/returned-mail.ts reads, and the tag that lib/io/mail.ts sets: a test sends a mail through both. */
const EVENT_TYPES = ['Bounce', 'Complaint', 'Reject', 'Rendering Failure'];
const REPORT_TAG = 'report';

/** The events of a mail that SES could not deliver, and its names of them. */
const EVENTS = [
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/**
 * Tells `acknowledge` which answer came back, and how. SES's event names the address and quotes headers: of it the queue
 * gets the report's id and the kind of event, and nothing else.
 */
export const returnedMails = (scope: Construct, configurationSet: ConfigurationSet, to: Queue): void => {
  const bus = EventBus.fromEventBusName(scope, 'Bus', 'default');
  configurationSet.addEventDestination('Returned', { destination: EventDestination.eventBus(bus), events: EVENTS });
  const report = `$.detail.mail.tags.${REPORT_TAG}`;
  new Rule(scope, 'ReturnedMail', {
    description: 'Says of an answer that came back to whom it was not delivered',
    eventPattern: {
      source: ['aws.ses'],
      detail: {
        eventType: EVENT_TYPES,
        mail: {
          tags: {
            'ses:configuration-set': [configurationSet.configurationSetName],
            [REPORT_TAG]: [{ exists: true }],
          },
        },
      },
    },
    targets: [
      new SqsQueue(to, {
        message: RuleTargetInput.fromObject({
          kind: 'note-returned',
          id: `${EventField.fromPath('$.detail.eventType')}/${EventField.fromPath(`${report}[0]`)}`,
          version: null,
        }),
      }),
    ],
  });
};
