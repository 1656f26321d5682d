import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTask } from '#domain/tasks/read-task.ts';
import { sendMail } from '#io/mail.ts';
import { returnMails } from '#local/runtime/mail/returned-mails.ts';
import { Stack } from '#local/runtime/template/stack.ts';
import { readAssembly } from '#local/runtime/template/template.ts';
import { synthesized } from '#test/infra/example.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const QUEUE = 'Hotline-QueuesAcknowledgements';

let aws: TestCloud;
let queue: string;
let end: () => void;
beforeAll(async () => {
  aws = await openCloud();
  const stack = new Stack(await readAssembly(synthesized().folder, 'Hotline'), aws.cloud.url);
  queue =
    stack
      .ofType('AWS::SQS::Queue')
      .map(({ ref }) => ref.split('/').at(-1) ?? '')
      .find((name) => new RegExp(`^${QUEUE}[0-9A-F]{8}$`).test(name)) ?? '';
  aws.cloud.queues.create(queue);
  end = returnMails(stack, aws.cloud);
});
afterAll(async () => {
  end();
  await aws.close();
});

const answerTo = (to: string, report?: string): Promise<string> =>
  sendMail(aws.clients.mail, {
    from: 'Office <office@hotline.example>',
    to: [to],
    subject: 'Received',
    text: '.',
    date: new Date(0),
    ...(report === undefined ? {} : { report }),
  });

const told = (): string[] => aws.cloud.queues.receive(queue, { max: 10 }).map(({ body }) => body);

test('an answer that bounces is told of by its report and how, and by nothing of its address', async () => {
  await answerTo('bounce+aino@simulator.amazonses.com', 'r1');
  await answerTo('complaint@simulator.amazonses.com', 'r2');
  await answerTo('aino@example.org', 'r3');

  const bodies = told();

  expect(bodies.map((body) => readTask('acknowledgements', JSON.parse(body)))).toEqual([
    { kind: 'note-returned', id: 'Bounce/r1', version: null },
    { kind: 'note-returned', id: 'Complaint/r2', version: null },
  ]);
  expect(bodies.join()).not.toMatch(/aino|simulator|Received/);
});

test('of a mail that answers no report nothing is told', async () => {
  await answerTo('bounce@simulator.amazonses.com');
  await aws.clients.mail.send(
    new SendRawEmailCommand({
      Source: 'office@hotline.example',
      Destinations: ['bounce@simulator.amazonses.com'],
      Tags: [{ Name: 'other', Value: 'r1' }],
      RawMessage: { Data: Buffer.from('Subject: a\r\n\r\n.') },
    }),
  );

  expect(told()).toEqual([]);
});
