import { newEffort } from '#domain/extract/address/address-effort.ts';
import { areSeveral } from '#domain/extract/address/key-hash.ts';
import { markHidden } from '#domain/extract/address/mark-hidden.ts';
import { markRepaired } from '#domain/extract/address/mark-repaired.ts';
import { demandsWithRoles } from '#domain/extract/amount/demand-roles.ts';
import type { Asset, Contact, Deadline, Demand, Findings, FoundWallet, Sender } from '#domain/findings.ts';
import type { Message, Part } from '#domain/message.ts';
import {
  acrossMessages,
  besideOthers,
  demandsByLink,
  type ReadMessage,
  type ReadPart,
  withinMessage,
} from './carriers.ts';
import { demandedFirst } from './demanded-first.ts';
import { readText, type TextReading } from './read-text.ts';

/** Most wallets kept of one message; a list of 5,000 addresses is a blocklist that someone pasted. */
export const MAX_WALLETS = 100;
/** Most wallets read of one text: so many decoys in front of the demanded one do not hide it. */
const MAX_READ_WALLETS = 300;
/** Most of anything else kept of one message. */
export const MAX_OTHERS = 50;
/** Most senders kept of a report: a digest of mails has one each. */
const MAX_SENDERS = 10;

const unique = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  most: number,
): { kept: Item[]; cut: boolean } => {
  if (items.length < 2) return { kept: [...items], cut: false };
  const byKey = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return { kept: [...byKey.values()].slice(0, most), cut: byKey.size > most };
};

/** Joins what is said of each wallet in several places. */
const joinWallets = (wallets: readonly FoundWallet[]): FoundWallet[] => {
  const byAddress = new Map<string, FoundWallet>();
  for (const wallet of wallets) {
    const known = byAddress.get(wallet.address);
    if (!known) {
      byAddress.set(wallet.address, wallet);
      continue;
    }
    const evidence = [...(known.evidence ?? []), ...(wallet.evidence ?? [])];
    byAddress.set(wallet.address, { ...known, inDemand: known.inDemand || wallet.inDemand, evidence });
  }
  return [...byAddress.values()];
};

const demandedIn = (wallets: readonly FoundWallet[]): string[] =>
  wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

/** Whether it is unclear which wallet counts: one of the readings leaves it so, or none has all that are demanded. */
const isUnclear = (list: readonly Findings[], wallets: readonly FoundWallet[]): boolean => {
  const demanding = list.filter((findings) => findings.wallets.some(({ inDemand }) => inDemand));
  if (demanding.some(({ unclear }) => unclear === true)) return true;
  if (demanding.length < 2) return false;
  const all = demandedIn(wallets);
  return areSeveral(all) && !demanding.some((findings) => new Set(demandedIn(findings.wallets)).size === all.length);
};

/** Joins the findings of several messages: each once, in the order in which they are first said. */
export const mergeFindings = (list: readonly Findings[]): Findings => {
  const wallets = joinWallets(list.flatMap((findings) => findings.wallets));
  const demands = unique<Demand>(
    list.flatMap((findings) => findings.demands),
    ({ amount, currency }) => `${amount} ${currency}`,
    MAX_OTHERS,
  );
  const deadlines = unique<Deadline>(
    list.flatMap((findings) => findings.deadlines),
    ({ within, at }) => within ?? at ?? '',
    MAX_OTHERS,
  );
  const contacts = unique<Contact>(
    list.flatMap((findings) => findings.contacts),
    ({ kind, value }) => `${kind} ${value}`,
    MAX_OTHERS,
  );
  const assets = unique<Asset>(
    list.flatMap((findings) => findings.assets ?? []),
    ({ asset, value }) => `${asset} ${value}`,
    MAX_OTHERS,
  );
  const senders = unique<Sender>(
    list.flatMap((findings) => findings.senders ?? []),
    (sender) => JSON.stringify(sender),
    MAX_SENDERS,
  );
  // Where some are cut, those that are demanded stay: a list of decoys in front of them must not hide them.
  const kept = wallets.length > MAX_WALLETS ? demandedFirst(wallets) : wallets;
  const cut = wallets.length > MAX_WALLETS || demands.cut || deadlines.cut || contacts.cut || assets.cut;
  return {
    language: list.find((findings) => findings.language !== null)?.language ?? null,
    wallets: kept.slice(0, MAX_WALLETS),
    ...(isUnclear(list, wallets) ? { unclear: true } : {}),
    demands: demands.kept,
    deadlines: deadlines.kept,
    contacts: contacts.kept,
    assets: assets.kept,
    ...(senders.kept.length > 0 ? { senders: senders.kept } : {}),
    truncated: cut || list.some((findings) => findings.truncated),
  };
};

const toDeadlines = ({ durations, dates }: TextReading): Deadline[] =>
  [
    ...durations.map(({ within, business, opened, start }): { start: number; deadline: Deadline } => ({
      start,
      deadline: { within, start: opened ? 'opened' : 'sent', ...(business ? { business } : {}) },
    })),
    ...dates.map(({ at, start }): { start: number; deadline: Deadline } => ({
      start,
      deadline: { at, start: 'stated' },
    })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ deadline }) => deadline);

const toFindings = (reading: TextReading): Findings => ({
  language: reading.language,
  wallets: reading.wallets,
  ...(reading.unclear ? { unclear: true } : {}),
  demands: demandsWithRoles(reading.text, reading.demands, reading.discounted),
  deadlines: toDeadlines(reading),
  contacts: reading.contacts.map(({ kind, value }) => ({ kind, value })),
  assets: reading.assets,
  truncated: false,
});

/** Where a message came from, but for addresses of the victim's side: many letters pretend to come from their reader. */
const sendersOf = ({ sender, sending, victims }: Message): Sender[] => {
  const address = sender !== null && !victims.includes(sender) ? { address: sender } : {};
  if (sending === undefined)
    return sender === null || victims.includes(sender) ? [] : [{ ...address, hosts: [], dkim: [] }];
  return [{ ...address, ...sending }];
};

/** Whether a reading is read together with the others of its message, which it goes on: a subject, a picture's letters. */
const isTogether = ({ name }: Part): boolean => name === 'subject' || /\/(?:ocr|qr)$/.test(name);

/** Whether a reading names an address that another may demand money to. */
const namesAddress = ({ findings }: ReadPart): boolean => findings.wallets.length > 0;

/** What a message says; `addressBeside` says that another message of its report names an address, as a code in a picture does. */
const findingsOf = (message: Message, addressBeside: boolean): Findings => {
  const limits = {
    effort: newEffort(),
    wallets: MAX_READ_WALLETS,
    victims: new Set(message.victims),
    sentAt: message.sentAt,
    reported: message.origin === 'body' || message.origin === 'pasted',
  };
  const readPart = (part: Part, beside: boolean): ReadPart => ({
    part,
    findings: markHidden(markRepaired(toFindings(readText(part, { ...limits, addressBeside: beside })), part), part),
  });
  const first = message.parts.map((part) => readPart(part, addressBeside));
  const isJoined =
    (message.parts.some(isTogether) || demandsByLink(first)) && first.some(namesAddress) && !addressBeside;
  const read = isJoined ? first.map((one) => (namesAddress(one) ? one : readPart(one.part, true))) : first;
  const findings = mergeFindings(withinMessage(read));
  const senders = sendersOf(message);
  return {
    ...findings,
    ...(senders.length > 0 ? { senders } : {}),
    truncated: findings.truncated || limits.effort.truncated,
  };
};

/** Everything that a message says of money, time and ways to reach its author: each once, in its order. */
export const extract = (message: Message): Findings => findingsOf(message, false);

/** Everything that the messages of one report say, each by itself and together. */
export const extractAll = (messages: readonly Message[]): { read: ReadMessage[]; findings: Findings } => {
  const first = messages.map((message) => ({ message, findings: extract(message) }));
  // What a letter asks for is to be paid to the address that stands in a picture or a file beside it.
  const beside = besideOthers(first);
  const read = acrossMessages(
    first.map((one, index) => (beside[index] ? { ...one, findings: findingsOf(one.message, true) } : one)),
  );
  return { read, findings: mergeFindings(read.map(({ findings }) => findings)) };
};
