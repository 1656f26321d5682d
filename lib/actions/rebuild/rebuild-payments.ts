import { dayOf } from '#domain/payment/payment.ts';
import { receiptOf, receivedFields } from '#domain/payment/totals.ts';
import { PaymentRow } from '#io/table/payment/rows.ts';
import type { Key } from '#io/table/store/keys.ts';

type Row = Key & Record<string, unknown>;

/** A sum of payments that is stored, and does not follow from the payments. */
interface PaymentDifference {
  what: `wallet ${string}` | `campaign ${string}`;
  /** The address or campaign, and the day. */
  of: string;
  stored: number;
  computed: number;
}

const PAID = 'PAID#';
const KEYS = new Set(['pk', 'sk', 'v']);

/** Sums by a name that says of what and which attribute. */
type Sums = Map<string, bigint>;

const add = (sums: Sums, name: string, value: bigint): void => {
  sums.set(name, (sums.get(name) ?? 0n) + value);
};

const storedIn = (rows: readonly Row[]): Sums => {
  const sums: Sums = new Map();
  for (const row of rows.filter(({ sk }) => sk.startsWith(PAID))) {
    for (const [name, value] of Object.entries(row)) {
      if (!KEYS.has(name)) add(sums, `${row.pk} ${row.sk} ${name}`, BigInt(Number(value)));
    }
  }
  return sums;
};

const computedFrom = (rows: readonly Row[]): Sums => {
  const sums: Sums = new Map();
  for (const row of rows.filter(({ pk, sk }) => pk.startsWith('WALLET#') && sk.startsWith('PAYMENT#'))) {
    const payment = PaymentRow.read(row);
    const owners = [row.pk, ...(payment.campaign === null ? [] : [`CAMPAIGN#${payment.campaign}`])];
    for (const owner of owners) {
      for (const [name, value] of receivedFields(receiptOf(payment))) {
        add(sums, `${owner} ${PAID}${dayOf(payment)} ${name}`, BigInt(value));
      }
    }
  }
  return sums;
};

/** Computes what wallets and campaigns received anew from the payments, and says where what is stored differs. Pure. */
export const rebuildPayments = (rows: readonly Row[]): PaymentDifference[] => {
  const [stored, computed] = [storedIn(rows), computedFrom(rows)];
  return [...new Set([...stored.keys(), ...computed.keys()])].sort().flatMap((name): PaymentDifference[] => {
    const [owner = '', day = '', attribute = ''] = name.split(' ');
    const [kind, ...id] = owner.split('#');
    const [was, is] = [Number(stored.get(name) ?? 0n), Number(computed.get(name) ?? 0n)];
    const what = kind === 'WALLET' ? (`wallet ${attribute}` as const) : (`campaign ${attribute}` as const);
    return was === is ? [] : [{ what, of: `${id.join('#')} ${day.slice(PAID.length)}`, stored: was, computed: is }];
  });
};
