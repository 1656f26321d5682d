import type { NoSender, ReportFacts } from './sighting.ts';

/** Why a report has no sender that counts. */
export type NotIndependent = NoSender | 'sender-not-verified' | 'no-text';

/** Who speaks in a report, apart from every other: a verified mailbox, a text, or one person whom staff spoke to. */
export type IndependentSender =
  | { kind: 'mailbox'; name: string; organisation: string | null }
  | { kind: 'text'; name: string; sketch: Uint8Array | null }
  | { kind: 'dictated'; name: string };

/**
 * What tells a report from others: who sent it where a server vouches for that, the entry that staff made for someone who told
 * them, else what it says.
 */
export const independentSender = (
  report: string,
  { channel, noSender, dmarc, senderHash, organisation, dictated, textHash, sketch }: ReportFacts,
): { sender: IndependentSender } | { why: NotIndependent } => {
  if (noSender !== undefined) return { why: noSender };
  if (channel === 'mail') {
    if (dmarc !== 'pass' || senderHash === null) return { why: 'sender-not-verified' };
    return { sender: { kind: 'mailbox', name: `sender ${senderHash}`, organisation: organisation ?? null } };
  }
  if (textHash === null) return { why: 'no-text' };
  if (dictated === true) return { sender: { kind: 'dictated', name: `dictated ${report}` } };
  return { sender: { kind: 'text', name: `text ${textHash}`, sketch: sketch ?? null } };
};

/**
 * The name under which a sender's word is kept where words are counted without being compared: two names for all senders of one
 * organisation's domain, whose owner can make as many as they like.
 */
export const boundedName = (sender: IndependentSender): string => {
  if (sender.kind !== 'mailbox' || sender.organisation === null) return sender.name;
  const half = (sender.name.charCodeAt(sender.name.length - 1) || 0) % 2;
  return `organisation ${sender.organisation} ${half}`;
};
