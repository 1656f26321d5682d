/** `npm run demo`: sends a small made-up campaign to the hotline that runs here, and shows what comes of it. */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { readNoArguments } from '#commands/arguments.ts';
import { connect } from '#commands/connect.ts';
import { startDemoReceiver } from '#commands/laptop/demo-receiver.ts';
import { localPartner } from '#commands/laptop/local-partner.ts';
import { readLocalSettings } from '#commands/laptop/local-settings.ts';
import { type SentLetters, sendLetters } from '#commands/laptop/send-letters.ts';
import { connectOperator, type Operator } from '#commands/operator.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { MAX_DIGESTED } from '#domain/brief/brief.ts';
import { DIGEST } from '#domain/brief/pace.ts';
import { dueTimeOf } from '#domain/tasks/due-time.ts';
import { readBriefWork, waitingWallets } from '#io/table/brief/brief-work.ts';
import { readPublished } from '#io/table/feed/feed.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';

/** The wallet that three of the letters share: the one that the feed tells partners of. */
const SHARED_WALLET = 'bc1pemj6gzqltpxqrd70xnqjfthrmfgfg4mwy42rxwhn6y4pw29gxa6q9ldzs3';
/** How long everything may take, and how often it is looked, in milliseconds. */
const PATIENCE = 120_000;
const LOOK = 300;

const Store = z.array(z.looseObject({ to: z.array(z.string()), text: z.string() }));

export async function main(terminal: Terminal): Promise<void> {
  readNoArguments(terminal, 'npm run demo         sends a made-up campaign to the hotline on this machine');
  const hotline = await connect(terminal);
  const operator = await connectOperator(terminal);
  const { receiverPort } = readLocalSettings(terminal.env);
  const endReceiver = await startDemoReceiver(receiverPort, terminal.say);
  try {
    const sent = await sendLetters(hotline, terminal.say);
    terminal.say('  waiting until everyone has heard ...');
    await untilHeard(() => missing(operator, receiverPort, hotline.urls.mailbox, sent));
    const campaign = (await readWallet(operator.table, SHARED_WALLET))?.campaign ?? null;
    terminal.say(summary(hotline.urls, receiverPort, sent, await digestAt(operator), campaign));
  } finally {
    endReceiver();
  }
}

/** What has not come yet, in words; nothing once everyone has heard. */
async function missing(operator: Operator, port: number, mailbox: string, sent: SentLetters): Promise<string[]> {
  const mails = Store.parse(await (await fetch(`${mailbox}/store`)).json());
  const unanswered = [...sent.senders].filter((sender) => !mails.some(({ to }) => to.includes(sender)));
  const isTold = mails.some(({ to, text }) => text.includes(SHARED_WALLET) && !to.some((one) => sent.senders.has(one)));
  return [
    ...unanswered.map((sender) => `an acknowledgement to ${sender}`),
    ...(isTold || (await digestAt(operator)) !== null ? [] : ['a brief that names the shared wallet']),
    ...((await isDelivered(operator, port)) ? [] : ['the webhook, verified by its receiver']),
  ];
}

/** When the digest is due that tells of the shared wallet, where too many campaigns are new to tell of each; else null. */
async function digestAt({ table }: Operator): Promise<string | null> {
  const campaign = (await readWallet(table, SHARED_WALLET))?.campaign ?? null;
  if (campaign === null) return null;
  const gathered = await waitingWallets(table, DIGEST, MAX_DIGESTED);
  const dueAt = gathered.includes(campaign) ? (await readBriefWork(table, DIGEST))?.dueAt : undefined;
  return dueAt === undefined ? null : dueTimeOf(dueAt);
}

/** Whether the receiver has accepted the delivery that tells of the shared wallet: it does once the signature holds. */
async function isDelivered({ table }: Operator, port: number): Promise<boolean> {
  const [published] = await readPublished(table, ['AMBER'], SHARED_WALLET);
  const endpoint = await readEndpoint(table, localPartner(port));
  return published !== undefined && endpoint !== null && endpoint.delivered >= published.seq;
}

async function untilHeard(look: () => Promise<string[]>): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  let left = await look();
  while (left.length > 0 && performance.now() < deadline) {
    await pause(LOOK);
    left = await look();
  }
  if (left.length === 0) return;
  throw new CommandError(
    `After ${PATIENCE / 1_000} s this has not come: ${left.join(', ')}.`,
    "The functions' logs are in the data folder, under logs.",
  );
}

/** The desk's page of the campaign, through the sign-in of a made-up lead. */
const deskLink = (desk: string, campaign: string | null): string =>
  `${desk}/sign-in?${new URLSearchParams({ as: 'lead', next: campaign === null ? '/' : `/campaigns/${campaign}` })}`;

const summary = (
  urls: { report: string; mailbox: string; desk: string },
  port: number,
  { senders, receipts }: SentLetters,
  digest: string | null,
  campaign: string | null,
): string => `
What each of them sees now:
  who forwarded the letter    an acknowledgement in their language: ${urls.mailbox} (${[...senders].join(', ')})
  who pasted it               a receipt on the page, such as ${receipts[0]}; try it yourself at ${urls.report}
  an investigator             a brief for the first sighting of each campaign: ${urls.mailbox}${
    digest === null ? '' : `\n                              (many are new: the others come in one brief, ${digest})`
  }
  an investigator who asks    npm run query -- ${SHARED_WALLET}
  a partner CERT              the wallet that three different people named, signed and verified; again with
                              npm run receiver and npm run partner -- replay ${localPartner(port).partner}/${localPartner(port).id}
  ... and its whole day       npm run partner -- day: seen, updated, paused, retracted, acknowledged; in TAXII and MISP too

Open this link: you are signed in at the desk as a lead, and say what you work on; it leads to the campaign.
  ${deskLink(urls.desk, campaign)}`;

await run(import.meta.filename, main);
