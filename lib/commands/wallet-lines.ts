import type { WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import { sharingWords } from '#domain/campaign/sharing.ts';
import { fromCents, fromSatoshi } from '#domain/money.ts';
import { campaignLine } from './campaign-lines.ts';
import { conditionLines } from './condition-lines.ts';
import { amounts, recordedLine, refusalIn } from './desk-answers.ts';

/** What the desk answered: all about a wallet, or why not. */
export type DeskAnswer =
  | { ok: true; answer: WalletAnswer & { audit: AuditPlace } }
  | { ok: false; status: number; detail: string };

/** Most days and sightings that are printed; `--json` has all. */
const MAX_LINES = 10;

/** Reads what the desk answered. */
export const readAnswer = (status: number, text: string): DeskAnswer => {
  if (status === 200) return { ok: true, answer: JSON.parse(text) };
  return { ok: false, status, detail: refusalIn(text) };
};

/** What its letters demand, apart from those that only mention it. */
const demandedLine = ({ demands, sightings }: WalletAnswer): string => {
  const mentions = sightings.filter(({ inDemand }) => !inDemand).length;
  const letters = `${mentions} letter${mentions === 1 ? '' : 's'}`;
  if (mentions === 0) return amounts(demands);
  if (demands.length === 0 && mentions === sightings.length) return `nothing: named in ${letters}, none demands it`;
  return `${amounts(demands)}; only mentioned in ${letters}`;
};

const capped = (lines: readonly string[]): string[] =>
  lines.length <= MAX_LINES ? [...lines] : [...lines.slice(0, MAX_LINES), `  and ${lines.length - MAX_LINES} more`];

const sighting = ({
  time,
  report,
  channel,
  demands,
  inDemand,
  counts,
  why,
  sameAs,
}: WalletAnswer['sightings'][number]): string => {
  const standing = counts === false ? `does not count: ${why}${sameAs === undefined ? '' : ` as ${sameAs}`}` : 'counts';
  return `  ${time}  ${report}  ${channel.padEnd(4)}  ${inDemand ? amounts(demands) : 'only mentioned'}  (${standing})`;
};

const bitcoin = (satoshi: number): string => `${fromSatoshi(BigInt(satoshi))} BTC`;

type Money = WalletAnswer['money'];

/** Why it is not known what was received: never that nothing was. */
const unknown = ({ followedTo, notKnownSince }: Money): string => {
  if (notKnownSince !== null) return `not known since ${notKnownSince}`;
  return followedTo === null
    ? 'not known: the chain is not followed'
    : 'not known: the chain has not said yet what came to it';
};

/** What victims paid in euro, and what of it has no rate. */
const euro = ({ cents, withoutRate }: Money['wallet']['received']['victim']): string => {
  if (cents.EUR === null) return 'no rate';
  return `${fromCents(cents.EUR)} EUR${withoutRate.EUR ? ` and ${withoutRate.EUR} without a rate` : ''}`;
};

/** What victims paid, and what else came, in bitcoin and euro. */
const received = (money: Money, { known, received: { victim, other, unknown: unjudged } }: Money['wallet']): string => {
  const rest = (other.payments ?? 0) + (unjudged.payments ?? 0);
  const others = rest > 0 ? `; ${rest} other` : '';
  const why = known ? '' : `; ${unknown(money)}`;
  if (victim.payments === null || victim.satoshi === null) return `${unknown(money)}${others}`;
  return `${known ? '' : 'at least '}${victim.payments} payments of victims, ${bitcoin(victim.satoshi)} (${euro(victim)})${others}${why}`;
};

const moneyLines = (money: Money): string[] => {
  const { asOf, followedTo, wallet, cluster, campaign } = money;
  return [
    `Received     ${received(money, wallet)}${wallet.known ? `, up to ${asOf}` : ''}`,
    ...(cluster === null ? [] : [`  cluster    ${received(money, cluster)}, of ${cluster.counted} wallets`]),
    ...(campaign === null ? [] : [`  campaign   ${received(money, campaign)}`]),
    ...(followedTo === null ? [] : [`Chain        followed to block ${followedTo.height} of ${followedTo.time}`]),
  ];
};

const clusterLines = ({ id, size, wallets, links }: WalletAnswer['cluster']): string[] => {
  if (id === null && links.length === 0) return [];
  return [
    id === null ? 'Cluster      none yet' : `Cluster      ${id}: ${size} wallets and contacts`,
    ...capped(wallets.map((address) => `  ${address}`)),
    'Links',
    ...capped(
      links.map(({ to, state, evidence, decision }) => {
        const shown = evidence.map(({ kind, sources }) => `${kind} by ${sources}`).join(', ') || 'nothing verified';
        return `  ${state.padEnd(9)}  ${to}  (${decision === null ? shown : `${decision.verdict} by ${decision.by}`})`;
      }),
    ),
    '',
  ];
};

/** An answer of the desk as lines for a terminal. */
export const walletLines = (found: DeskAnswer): string[] => {
  if (!found.ok) return [`${found.detail} (${found.status})`];
  const { answer } = found;
  const { cluster, namedTogether, campaign, gate } = answer;
  return [
    `${answer.address}  (${answer.asset}, ${answer.kind})`,
    '',
    `Reports      ${answer.reports}, by ${answer.voices} different people${answer.demandsIn < answer.reports ? ` in ${answer.demandsIn} of them` : ''}`,
    `First seen   ${answer.firstSeen}`,
    `Last seen    ${answer.lastSeen}`,
    `Demanded     ${demandedLine(answer)}${answer.demandsIn < answer.reports ? `, counted in ${answer.demandsIn} of ${answer.reports} reports` : ''}`,
    campaign === null ? 'Campaign     none' : `Campaign     ${campaignLine(campaign)}`,
    ...(campaign?.shares.map((one) => `  ${sharingWords(one)}`) ?? []),
    ...moneyLines(answer.money),
    '',
    'By day',
    ...capped(answer.byDay.map(({ day, reports }) => `  ${day}  ${reports}`)),
    '',
    'Reports that name it, newest first',
    ...capped(answer.sightings.map(sighting)),
    '',
    ...(answer.alsoNamed.length === 0
      ? []
      : [
          'Letters that name it beyond their first ten wallets',
          ...capped(answer.alsoNamed.map(({ time, report }) => `  ${time}  ${report}`)),
          ...(answer.moreNamed ? ['  and more that are not listed'] : []),
          '',
        ]),
    ...clusterLines(cluster),
    ...(namedTogether.length === 0
      ? []
      : [
          'Wallets named in one message with it',
          ...capped(namedTogether.map(({ address, reports }) => `  ${address}  in ${reports} of these reports`)),
          '',
        ]),
    answer.published.length === 0
      ? 'Not published to partners'
      : `Partners: ${answer.published.map(({ audience, state, seq }) => `${audience} ${state} (seq ${seq})`).join(', ')}`,
    ...conditionLines(gate.conditions),
    '',
    recordedLine(answer.audit),
  ];
};
