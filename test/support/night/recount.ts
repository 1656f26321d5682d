import { receiptCodeOf, reportId, sha256 } from '#domain/identity.ts';
import { mailIdentity } from '#domain/message/provenance/envelope.ts';
import type { Report } from '#domain/report/report.ts';
import { unseal } from '#io/seal/unseal.ts';
import { campaignNames, type Row, readLedger, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type AcceptedReport, type PlainLedger, plainLedger } from '#test/support/ledger/plain-ledger.ts';
import type { Accepted, Taken } from './journal.ts';
import { type NightLetter, type NightPlan, nightLetter } from './night-letter.ts';
import { nightMail } from './night-mail.ts';

/** What a night left, and what it is compared with. */
export interface Night {
  plan: NightPlan;
  taken: readonly Taken[];
  rows: readonly Row[];
  hashKey: Uint8Array;
  /** Gives the bytes of a sealed original; undefined where it is gone. */
  sealed: (key: string) => Uint8Array | undefined;
  /** An investigator's key. */
  identity: string;
  /** Keys of what still lies in the inbox. */
  inbox: readonly string[];
  mails: readonly { recipients: readonly string[]; raw: Buffer }[];
  /** How many answers may have left twice: their sender was killed in the middle. */
  mayRepeat: number;
  endpoints: readonly string[];
  accepted: readonly Accepted[];
  /** The seq of the log's last event. */
  head: number;
}

/** The most mails that one investigator is sent in a night. */
const MAX_MAILS = 100;
/** How many of a kind of fault are named. */
const NAMED = 3;
/** Letters of the template first demand so much, in cents. */
const CENTS = 20_000n;

const some = (what: string, of: readonly unknown[]): string[] =>
  of.length === 0 ? [] : [`${what}: ${of.length} (${of.slice(0, NAMED).join('; ')})`];

/** The id of each letter's report: of a mail by what it holds, else by the code that its sender was given. */
const idsOf = async ({ plan, taken, rows, hashKey }: Night): Promise<Map<number, string>> => {
  const byCode = new Map(
    reportsIn(rows).flatMap(({ id, reference }) => [receiptCodeOf(hashKey, id), reference].map((name) => [name, id])),
  );
  const ids = new Map<number, string>();
  for (const { n, receipt } of taken) {
    if (receipt !== undefined) {
      ids.set(n, byCode.get(receipt) ?? `no report of letter ${n}`);
      continue;
    }
    const { from, messageId, body } = mailIdentity(await nightMail(nightLetter(plan.seed, n), plan.id));
    ids.set(n, reportId(hashKey, 'mail', from, messageId, body));
  }
  return ids;
};

const compareLists = (what: string, found: readonly string[], expected: readonly string[]): string[] => {
  const [there, wanted] = [new Set(found), new Set(expected)];
  return [
    ...some(
      `${what} missing`,
      [...wanted].filter((one) => !there.has(one)),
    ),
    ...some(
      `${what} that nobody sent`,
      [...there].filter((one) => !wanted.has(one)),
    ),
    ...(there.size === found.length ? [] : [`${what} twice: ${found.length - there.size}`]),
  ];
};

const text = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one));

const compareTallies = (found: PlainLedger, expected: PlainLedger): string[] => {
  const wallets = Object.entries(expected.walletTallies).filter(([name, count]) => found.walletTallies[name] !== count);
  const languages = Object.entries(expected.campaignTallies).filter(
    ([name, tally]) => text(found.campaignTallies[name]) !== text(tally),
  );
  return [
    ...some(
      'wallets counted wrongly',
      wallets.map(([name, count]) => `${name} ${found.walletTallies[name]} for ${count}`),
    ),
    ...some(
      'campaigns counted wrongly',
      languages.map(([name, tally]) => `${name} ${text(found.campaignTallies[name])} for ${text(tally)}`),
    ),
    ...(found.newWallets === expected.newWallets ? [] : [`${found.newWallets} new wallets for ${expected.newWallets}`]),
  ];
};

/** The ledger as it stands against the one that anyone computes from what was taken. */
const compareLedger = ({ rows }: Night, letters: ReadonlyMap<string, NightLetter>): string[] => {
  const nameOf = campaignNames(rows);
  const byCampaign = new Map<string, Set<string>>();
  for (const { id, campaign } of reportsIn(rows)) {
    const name = campaign === null ? 'none' : nameOf(campaign);
    byCampaign.set(name, (byCampaign.get(name) ?? new Set()).add(letters.get(id)?.language ?? 'of nobody'));
  }
  const languages = new Set([...letters.values()].map(({ language }) => language));
  const accepted = [...letters].map(
    ([id, { language, wallet }]): AcceptedReport => ({
      id,
      template: language,
      wallets: [wallet],
      cents: CENTS,
      bytes: [],
      answered: false,
    }),
  );
  const templateOf = (campaign: string): string => [...(byCampaign.get(nameOf(campaign)) ?? ['none'])].join('+');
  const [found, expected] = [readLedger(rows, templateOf), plainLedger(accepted)];
  return [
    ...(byCampaign.size === languages.size ? [] : [`${byCampaign.size} campaigns for ${languages.size} languages`]),
    ...compareLists('reports', found.reports, expected.reports),
    ...compareLists('wallets', found.wallets, expected.wallets),
    ...compareLists('sightings', found.sightings, expected.sightings),
    ...compareTallies(found, expected),
  ];
};

const isAsSent = async (bytes: Buffer, part: string, letter: NightLetter | undefined, night: string) => {
  if (letter === undefined) return false;
  if (part !== 'mail') return bytes.toString().includes(letter.wallet);
  // SES's headers come in front.
  const sent = (await nightMail(letter, night)).toString('latin1').trimEnd();
  return bytes.toString('latin1').trimEnd().endsWith(sent);
};

/** Whether each original opens, has its hash, and is what was sent. */
const originalFaults = async (night: Night, reports: readonly Report[], letters: ReadonlyMap<string, NightLetter>) => {
  const faults: string[] = [];
  for (const { id, originals } of reports) {
    if (originals.length === 0) faults.push(`${id} has none`);
    for (const { key, part, sha256: recorded } of originals) {
      const sealed = night.sealed(key);
      const opened = sealed && (await unseal(sealed, [night.identity]));
      if (!opened || sha256(opened) !== recorded) faults.push(`${id} ${part} does not open with its hash`);
      else if (!(await isAsSent(Buffer.from(opened), part, letters.get(id), night.plan.id)))
        faults.push(`${id} ${part} differs`);
    }
  }
  return some('originals', faults);
};

const REFERENCE = /(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z-])/g;

/** Whether each mail was acknowledged once, or is withheld with its reason; how many answers left more than once. */
const answerFaults = (
  { mails, mayRepeat }: Night,
  reports: readonly Report[],
  letters: ReadonlyMap<string, NightLetter>,
) => {
  const answers = new Map<string, number>();
  for (const { recipients, raw } of mails) {
    const named = new Set(raw.toString('latin1').replaceAll('=\r\n', '').match(REFERENCE) ?? []);
    for (const reference of named) {
      const told = `${reference} ${recipients.join(' ')}`;
      answers.set(told, (answers.get(told) ?? 0) + 1);
    }
  }
  let again = 0;
  const faults: string[] = [];
  for (const { id, reference, ack, withheld } of reports) {
    const letter = letters.get(id);
    if (letter === undefined) continue;
    const told = answers.get(`${reference} ${letter.from}`) ?? 0;
    const isAnswered = letter.way === 'mail' && letter.isVerified;
    if (ack !== (isAnswered ? 'sent' : 'withheld')) faults.push(`${reference} (letter ${letter.n}) is ${ack}`);
    else if (!isAnswered && withheld === undefined) faults.push(`${reference} is withheld without a reason`);
    else if (isAnswered ? told === 0 : told > 0) faults.push(`${reference} (letter ${letter.n}) told ${told} times`);
    again += Math.max(0, told - 1);
  }
  return [...some('answers', faults), ...(again > mayRepeat ? [`${again} answers left twice, ${mayRepeat} may`] : [])];
};

/** Whether each endpoint has the whole log, each delivery beginning where it had come to. */
const feedFaults = ({ endpoints, accepted, head }: Night): string[] =>
  endpoints.flatMap((endpoint) => {
    let upto = 0;
    for (const delivery of accepted.filter((one) => one.endpoint === endpoint)) {
      if (delivery.after > upto) return [`endpoint ${endpoint} has a gap from ${upto} to ${delivery.after}`];
      upto = Math.max(upto, delivery.upto);
    }
    return upto === head ? [] : [`endpoint ${endpoint} has ${upto} of ${head}`];
  });

/** All that differs, at the end of a night, from a plain recount of what was taken; nothing where all is well. */
export const recount = async (night: Night): Promise<string[]> => {
  const ids = await idsOf(night);
  const letters = new Map(
    night.taken.map(({ n }): [string, NightLetter] => [ids.get(n) ?? '', nightLetter(night.plan.seed, n)]),
  );
  const reports = reportsIn(night.rows);
  const senders = new Set([...letters.values()].map(({ from }) => from));
  const toOthers = night.mails.flatMap(({ recipients }) => recipients).filter((to) => !senders.has(to));
  const most = Math.max(0, ...[...Map.groupBy(toOthers, (to) => to).values()].map(({ length }) => length));
  return [
    ...compareLedger(night, letters),
    ...some(
      'not read',
      reports
        .filter(({ state, unreadable }) => state !== 'processed' || unreadable)
        .map(({ id, unreadable }) => `${id} ${unreadable}`),
    ),
    ...some(
      'reports with work left',
      reports.filter(({ todo }) => todo !== undefined).map(({ id, todo }) => `${id} ${[...(todo ?? [])]}`),
    ),
    ...some('inbox objects left', night.inbox),
    ...(await originalFaults(night, reports, letters)),
    ...answerFaults(night, reports, letters),
    ...feedFaults(night),
    ...(most > MAX_MAILS ? [`an investigator was sent ${most} mails`] : []),
  ];
};
