/** Decides about a wallet, or about two, as a lead who is signed in: `npm run decide` lists how. */

import { decideLink, type LinkDecided } from '#actions/cluster/decide-link.ts';
import { type ContactDecided, type ContactWish, decideContact } from '#actions/contact/decide-contact.ts';
import { type DecideOutcome, decide } from '#actions/gate/decide.ts';
import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { conditionLines } from '#commands/condition-lines.ts';
import { CAMPAIGN_USAGE, decideBareWallets, decideCampaign, decideName, listGaps } from '#commands/decide-campaign.ts';
import { readDecision } from '#commands/decision.ts';
import { actingPerson, type Person } from '#commands/desk/person/person.ts';
import { campaignOf } from '#commands/named-in-brief.ts';
import { connectOperator, type Operator } from '#commands/operator.ts';
import { operatorNames } from '#commands/operator-settings.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { settingsOfHotline } from '#commands/running-settings.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { LINK_VERDICTS } from '#domain/cluster/link.ts';
import type { DeskRole } from '#domain/desk/roles.ts';
import { REJECTED_AS, type RejectedAs, VERBS, type Verb } from '#domain/gate/decisions.ts';
import { readDay } from '#domain/gate/hold.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { readSecret } from '#io/secrets.ts';
import { openContests } from '#io/table/gate/contest.ts';
import type { Table } from '#io/table/store/table.ts';

const USAGE = `npm run decide -- VERB ADDRESS [ADDRESS] --reason TEXT
By a lead who is signed in (npm run login); where nobody can sign in, by whom --by NAME says.
About a wallet:
  hold     keep it in: telling of it would warn the extorter; with --until 2026-12-24, until then (UTC)
  release  let it out though the gate alone would not
  confirm  it is an extorter's: ends a rejection or a review, and lets partners of TLP:GREEN hear of it
           once it has passed the gate
  restrict take a release or a confirmation back: it is not for TLP:GREEN any more
  reject   it is not: a charity's, an exchange's, a stranger's; partners who were told of it hear
           why, one word: --as ${REJECTED_AS.join(' | ')} (the first, if not said)
  contest  its owner objects: paused until confirmed, rejected or released
  undo     take the last decision about it back: what held before it holds again
About what is said against a wallet on the public page; "npm run decide -- contests" lists what waits:
  contest-accept   there is something in it: paused until confirmed, rejected or released
  contest-dismiss  it is unfounded
  Each with --answer TEXT, which those who contest it read by their code.
${CAMPAIGN_USAGE}
About two wallets, and whether one hand holds both:
  join     one hand does, whatever the evidence
  confirm  one hand does, as is suggested
  reject   it does not, though it is suggested
  cut      it does not, though they are joined
  undo     what was decided about the two is taken back: evidence alone counts
About a contact that letters give, as the desk shows it: KIND VALUE
  confirm-contact  it is the extorter's: in clear from now on, in briefs and the feed
  reject-contact   it is somebody else's: shown to nobody
  undo-contact     what was decided about it is taken back: evidence alone counts`;

const REFUSALS: Record<(DecideOutcome & { ok: false })['reason'], string> = {
  'too-long': 'This is too long for a Bitcoin address.',
  'other-network': 'This is an address of a test network.',
  'not-an-address': 'This is no Bitcoin address.',
  'no-reason': 'Say why: --reason "..."',
  unknown: 'No report names this address.',
  'stands-already': 'This was decided before, and holds.',
  'is-rejected': 'It was rejected: confirm it first.',
  'no-contest': 'Nobody on the public page contests it, or that was answered.',
  'nothing-to-undo': 'Nothing was decided about it, or before a decision could be taken back.',
  past: 'The hold would end before it begins: --until 2026-12-24.',
  'nothing-to-restrict': 'It was neither released nor confirmed.',
  'same-person': 'It is contested, and you let it out: another lead decides.',
  'changed-meanwhile': 'Somebody else decided about it at this moment: look again.',
};

const verbOf = (text = ''): Verb => {
  const verb = VERBS.find((known) => known === text);
  if (verb === undefined) throw new CommandError(`There is no decision "${text}" about one wallet.`, USAGE);
  return verb;
};

const rejectedAs = (text: unknown, verb: Verb): RejectedAs | undefined => {
  if (text === undefined) return undefined;
  const as = REJECTED_AS.find((known) => known === text);
  if (as !== undefined && verb === 'reject') return as;
  throw new CommandError(`--as goes with reject, and is one of ${REJECTED_AS.join(', ')}.`, USAGE);
};

/** The end of a day in UTC, as `--until` names it. */
const untilOf = (text: unknown, verb: Verb): string | undefined => {
  if (text === undefined) return undefined;
  const day = typeof text === 'string' ? readDay(text) : null;
  if (day !== null && verb === 'hold') return day;
  throw new CommandError('--until goes with hold, and is a day such as 2026-12-24.', USAGE);
};

const LINK_REFUSALS: Record<(LinkDecided & { ok: false })['reason'], string> = {
  'no-reason': 'Say why: --reason "..."',
  'same-wallet': 'These are one wallet.',
  'unknown-wallet': 'No report names one of these.',
  'changed-meanwhile': 'Somebody else decided about them at this moment: look again.',
};

const addressOf = (typed: string): string => {
  const read = readAddress(typed);
  if (!read.ok) throw new CommandError(REFUSALS[read.reason], USAGE);
  return read.address;
};

/** Decides about two wallets; the sweep has the clusters show it within minutes. */
const decideTwo = async (
  { say, complain }: Terminal,
  table: Table,
  acting: () => Promise<Person>,
  reason: string,
  words: readonly string[],
): Promise<void> => {
  const [text = '', one = '', other = ''] = words;
  const verdict = LINK_VERDICTS.find((known) => known === text);
  if (verdict === undefined) throw new CommandError(`There is no decision "${text}" about two wallets.`, USAGE);
  const world = {
    table,
    clusters: null,
    settings: await settingsOfHotline({ complain }, table),
    clock: () => new Date(),
  };
  const wallets = [addressOf(one), addressOf(other)] as const;
  const { who: by, name, roles, via } = await acting();
  const decided = await decideLink(world, { verdict, by, name, roles, via, reason, wallets });
  if (!decided.ok) throw new CommandError(LINK_REFUSALS[decided.reason], USAGE);
  say(`${verdict}: ${decided.link}`);
};

/** Lists the addresses that are contested on the public page and wait for a decision. */
const listContests = async ({ say }: Terminal, table: Table): Promise<void> => {
  const { open, more } = await openContests(table);
  for (const { address, since, contests, named } of open)
    say(`${address}  since ${since}, ${contests}${named ? '' : ', named by no report'}`);
  say(`${open.length === 0 ? 'none' : `${open.length}${more ? ' and more' : ''}`} waiting`);
};

const CONTACT_VERDICTS: Readonly<Record<string, ContactWish['verdict']>> = {
  'confirm-contact': 'confirmed',
  'reject-contact': 'rejected',
  'undo-contact': 'undone',
};

const CONTACT_REFUSALS: Record<(ContactDecided & { ok: false })['reason'], string> = {
  'no-reason': 'Say why: --reason "..."',
  'unknown-contact': 'No report gives this contact in this spelling: take it from the desk.',
  'no-contest': 'Nobody on the public page contests it, or that was answered.',
  'nothing-to-undo': 'Nothing was decided about it that could be taken back.',
  'same-person': 'It is contested, and you confirmed it: another lead decides. Give their name with --by.',
  'changed-meanwhile': 'Somebody else decided about it at this moment: look again.',
};

/** Decides about a contact; it is found by its keyed hash, so the operator needs the right to read that key. */
const decideAboutContact = async (
  { say, complain }: Terminal,
  { table, secrets }: Pick<Operator, 'table' | 'secrets'>,
  wish: ContactWish,
): Promise<void> => {
  const matchKey = await readSecret(secrets, operatorNames().secrets.matchKey);
  const world = { table, matchKey, settings: await settingsOfHotline({ complain }, table), clock: () => new Date() };
  const decided = await decideContact(world, wish);
  if (!decided.ok) throw new CommandError(CONTACT_REFUSALS[decided.reason], USAGE);
  say(`${decided.id}: ${wish.verdict}`);
};

/** What `--on` and `--off` say; null where neither is given. */
const switchOf = ({ on, off }: Readonly<Record<string, unknown>>): boolean | null => {
  if (on === true && off === true) throw new CommandError('It is either --on or --off.', USAGE);
  return on === true ? true : off === true ? false : null;
};

const LEADS: readonly DeskRole[] = ['lead'];
const READERS: readonly DeskRole[] = ['analyst', 'lead'];

export const main = async (terminal: Terminal): Promise<void> => {
  const { words, by, reason, values } = readDecision(terminal, USAGE, {
    as: { type: 'string' },
    until: { type: 'string' },
    answer: { type: 'string' },
    on: { type: 'boolean' },
    off: { type: 'boolean' },
  });
  const [verb, address = '', other] = words;
  if (verb === undefined) return terminal.say(USAGE);
  const answer = typeof values.answer === 'string' ? values.answer : undefined;
  const operator = await connectOperator(terminal);
  const { table } = operator;
  const roles = verb === 'contests' ? READERS : LEADS;
  // Asked for once what was typed makes sense: what was mistyped is nobody's deed.
  const acting = () => actingPerson(terminal, table, { by, roles, what: `decide ${verb}` });
  const said = CONTACT_VERDICTS[verb];
  if (said !== undefined) {
    const { who, ...person } = await acting();
    const wish = { ...person, verdict: said, kind: address, value: other ?? '', by: who, reason, answer };
    return decideAboutContact(terminal, operator, wish);
  }
  if (verb === 'confirm-campaign') {
    const campaign = await campaignOf(table, address);
    return decideCampaign(terminal, table, { ...(await acting()), campaign, reason });
  }
  if (verb === 'bare-wallets') {
    const on = switchOf(values);
    const campaign = await campaignOf(table, address);
    return decideBareWallets(terminal, table, { ...(await acting()), campaign, reason, on });
  }
  if (verb === 'release-name' || verb === 'take-name-back') {
    const campaign = await campaignOf(table, address);
    const isRelease = verb === 'release-name';
    const [organisation = '', ...more] = words.slice(isRelease ? 3 : 2);
    if (more.length > 0) throw new CommandError('Put a name of several words in quotes.', USAGE);
    if (isRelease && other === undefined) {
      await recordDeed(table, { ...(await acting()), what: 'campaign.gaps', about: campaign });
      return listGaps(terminal, table, campaign);
    }
    const gap = isRelease ? Number(other) : null;
    return decideName(terminal, table, { ...(await acting()), campaign, reason, organisation, gap });
  }
  if (other !== undefined) return decideTwo(terminal, table, acting, reason, words);
  if (verb === 'contests' && address === '') {
    await recordDeed(table, { ...(await acting()), what: 'contests.list', about: 'contests' });
    return listContests(terminal, table);
  }
  if (address === '') throw new CommandError('No address was given.', USAGE);
  const as = rejectedAs(values.as, verbOf(verb));
  const until = untilOf(values.until, verbOf(verb));
  const wish = { ...(await acting()), verb: verbOf(verb), address, reason, as, until, answer };
  const settings = await settingsOfHotline(terminal, table);
  const outcome = await decide({ table, settings, clock: () => new Date() }, wish);
  if (!outcome.ok) throw new CommandError(REFUSALS[outcome.reason], USAGE);
  const { verdict } = await judgeWallet({ table, settings, countsAll: true }, outcome.address);
  terminal.say(`${outcome.address}: ${verdict.outcome}`);
  for (const line of conditionLines(verdict.conditions)) terminal.say(line);
};

await run(import.meta.filename, main);
