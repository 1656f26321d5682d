import type { Recording } from '#actions/audit/record-act.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import { type AddressRefusal, readAddress } from '#domain/wallet-address.ts';
import { foundWallets } from '#io/table/wallet/wallet.ts';
import { type Asker, type AuditPlace, recordLook } from './record-look.ts';
import { type NamedThing, named } from './wallet/named-thing.ts';

/** What a line of a bulk look-up turned out to be. */
export type QueriedWallet =
  | { state: 'known'; address: string; firstSeen: string; campaign: NamedThing | null }
  | { state: 'unknown'; address: string }
  | { state: 'invalid'; why: AddressRefusal };

/**
 * Looks many addresses up at once, a line each in the order in which they came. One entry of the audit log says how many, and has the
 * SHA-256 of the list: by it whoever has the list shows that it was this one.
 */
export const queryWallets = async (
  world: Recording,
  asker: Asker,
  lines: readonly string[],
): Promise<{ wallets: QueriedWallet[]; audit: AuditPlace }> => {
  const read = lines.map((line) => readAddress(line.trim()));
  const addresses = read.flatMap((each) => (each.ok ? [each.address] : []));
  const digest = digestOfIds(addresses);
  const about = `${lines.length} lines`;
  const look = { what: 'wallet.query', about, digest, outcome: String(addresses.length) };
  const audit = await recordLook(world, asker, look);
  const found = await foundWallets(world.table, addresses);
  const wallets = read.map((each): QueriedWallet => {
    if (!each.ok) return { state: 'invalid', why: each.reason };
    const wallet = found.get(each.address);
    if (wallet === undefined) return { state: 'unknown', address: each.address };
    const campaign = wallet.campaign === null ? null : named(wallet.campaign);
    return { state: 'known', address: each.address, firstSeen: wallet.firstSeen, campaign };
  });
  return { wallets, audit };
};
