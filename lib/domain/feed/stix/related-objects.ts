import type { Related } from '../contacts/related.ts';
import { nthUuid } from '../object-uuid.ts';
import type { StixObject } from './shared-objects.ts';
import { accountUuid, observableUuid } from './wallet-id.ts';

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Messengers whose names are accounts (STIX 2.1, 6.15): a phone number is none. */
const ACCOUNTS: ReadonlySet<string> = new Set(
  [
    'telegram',
    'whatsapp',
    'instagram',
    'snapchat',
    'discord',
    'session',
    'tox',
    'signal',
    'wickr',
    'kik',
    'viber',
  ].concat(['line', 'threema', 'skype', 'icq', 'wire']),
);

const valued = (type: string, value: string): StixObject => ({
  type,
  spec_version: '2.1',
  id: `${type}--${observableUuid(value)}`,
  value,
});

/** A contact or a host as an observable; null where STIX has none for its kind. */
const observableOf = ({ of, kind, value }: Related): StixObject | null => {
  if (of === 'host') {
    if (IPV4.test(value)) return valued('ipv4-addr', value);
    return valued(value.includes(':') ? 'ipv6-addr' : 'domain-name', value);
  }
  if (kind === 'email') return valued('email-addr', value);
  if (kind === 'onion') return valued('domain-name', value);
  if (!ACCOUNTS.has(kind)) return null;
  const id = `user-account--${accountUuid(kind, value)}`;
  return { type: 'user-account', spec_version: '2.1', id, account_type: kind, account_login: value };
};

/** The first of the UUIDs of a wallet that what is related to it has, in its order. */
const FIRST_RELATED = 0x10;

/**
 * What is related to a generation's indicator: each an observable, and what says so. What was taken back is revoked, and what is only
 * paused is not told of: whoever has it keeps it, and nobody new is introduced to it.
 */
export const relatedObjects = (
  related: readonly Related[],
  { indicator, stixId, generation, status }: { indicator: string; stixId: string; generation: number; status: string },
  common: { spec_version: '2.1'; object_marking_refs: string[] } & Record<string, unknown>,
): StixObject[] =>
  related.flatMap((one, index) => {
    if (one.generation !== generation || (status === 'paused' && one.ended !== true)) return [];
    const observable = observableOf(one);
    if (observable === null) return [];
    const isOver = one.ended === true || status === 'retracted';
    return [
      ...(isOver ? [] : [{ ...observable, object_marking_refs: common.object_marking_refs }]),
      {
        ...common,
        revoked: isOver,
        type: 'relationship',
        id: `relationship--${nthUuid(stixId, FIRST_RELATED + index)}`,
        relationship_type: 'related-to',
        ...(one.of === 'host' ? { description: 'Handed letters over; may be compromised.' } : {}),
        source_ref: indicator,
        target_ref: observable.id,
      },
    ];
  });
