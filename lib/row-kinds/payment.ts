import type { RowKinds } from './kind.ts';

const WITH_WALLET = 'while a report names the wallet';
const WITH_LEDGER = 'with the ledger';

/** Payments, as the chain says them: public, yet a payment may be a victim's; never who paid. */
export const PAYMENT_KINDS = {
  payment: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'PAYMENT#<txid>#<vout>',
    hashedWith: [],
    expires: false,
    kept: WITH_WALLET,
    read: [['a payment to a wallet; all of them', '1; 1,000']],
    holds: [
      {
        fields: 'address txid vout campaign satoshi block judged worth enteredAt',
        why: 'what was paid, and whether by a victim',
        data: ['technical'],
      },
      { fields: 'listKey listSort listed', why: 'to find it by its transaction', data: ['technical'] },
    ],
  },
  walletPaid: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'PAID#<day>',
    hashedWith: [],
    expires: false,
    kept: WITH_WALLET,
    read: [['what a wallet received, by day', 'all up to a day']],
    holds: [{ fields: '<counted>', why: 'sums of its payments', data: ['technical'] }],
  },
  campaignPaid: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'PAID#<day>',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [['what the wallets of a campaign received, by day', 'all up to a day']],
    holds: [{ fields: '<counted>', why: 'sums of its payments', data: ['technical'] }],
  },
  chainFacts: {
    prefix: 'WALLET',
    pk: 'WALLET#<address>',
    sk: 'CHAIN',
    hashedWith: [],
    expires: false,
    kept: WITH_WALLET,
    read: [['what the chain is known to say of a wallet', '1, or 100 at once']],
    holds: [
      {
        fields: 'address asked askedAt firstUsed truncated spentWith mempool firstPayment',
        why: 'how old it is, and whether it was paid',
        data: ['technical'],
      },
    ],
  },
  trail: {
    prefix: 'TRAIL',
    pk: 'TRAIL#<txid>:<vout>',
    sk: 'TRAIL',
    hashedWith: [],
    expires: false,
    kept: WITH_WALLET,
    read: [["a payment's trail", '1, or 100 at once']],
    holds: [
      { fields: 'id address trail moves version', why: 'where the money went on to', data: ['technical'] },
      { fields: 'listKey listSort listed', why: 'to find it by the transaction that began it', data: ['technical'] },
    ],
  },
  outpoint: {
    prefix: 'OUTPOINT',
    pk: 'OUTPOINT#<txid>:<vout>',
    sk: 'OUTPOINT',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [["which of a block's inputs are watched", '100 at once']],
    holds: [{ fields: 'outpoint trail', why: 'which trail goes on there', data: ['technical'] }],
  },
  coSpend: {
    prefix: 'COSPEND',
    pk: 'COSPEND#<txid>',
    sk: 'COSPEND',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [['a transaction that spends wallets together', '1']],
    holds: [
      {
        fields: 'txid block wallets addresses undone doubts version dueShard dueAt',
        why: 'which wallets one hand spends',
        data: ['technical'],
      },
      { fields: 'listKey listSort listed', why: 'to find it by its transaction', data: ['technical'] },
    ],
  },
  blockEffect: {
    prefix: 'BLOCK',
    pk: 'BLOCK#<hash>',
    sk: ['PAYMENT#<address>#<txid>#<vout>', 'TRAIL#<txid>:<vout>', 'COSPEND#<txid>', 'TOLD#<news>'],
    hashedWith: [],
    expires: true,
    kept: 'a week',
    read: [['what following a block has written', 'all, where the block is undone']],
    holds: [{ fields: 'effect expires', why: 'to take it back', data: ['technical'] }],
  },
  moneyEntry: {
    prefix: 'MONEY',
    pk: 'MONEY#<day>',
    sk: '<time>#<what>#<txid>#<vout>',
    hashedWith: [],
    expires: true,
    kept: '30 days',
    read: [['what happened to money, by when it was entered', '20,000 of a day']],
    holds: [
      {
        fields:
          'kind at address campaign satoshi time txid vout verdict cents first service serviceAddress spends expires',
        why: 'what briefs tell of a day',
        data: ['technical'],
      },
    ],
  },
  rates: {
    prefix: 'RATE',
    pk: 'RATE#<day>',
    sk: 'RATE',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [['the rates of a day', '1']],
    holds: [{ fields: 'rates', why: 'to state sums in one currency', data: ['technical'] }],
  },
  chainCursor: {
    prefix: 'WORK#chain',
    pk: 'WORK#chain#cursor',
    sk: 'WORK',
    hashedWith: [],
    expires: false,
    kept: WITH_LEDGER,
    read: [['how far the chain was followed', '1']],
    holds: [
      {
        fields: 'height hash before begun time checkedAt failedAt version',
        why: 'to go on from there, and to say how far it is known',
        data: ['technical'],
      },
    ],
  },
  chainAsk: {
    prefix: 'WORK#asks',
    pk: 'WORK#asks#chain',
    sk: '<address>',
    hashedWith: [],
    expires: false,
    kept: 'until answered',
    read: [['the wallets to ask the chain about', '100']],
    holds: [{ fields: 'address since coSpends tries', why: 'what the chain is to be asked', data: ['extorter'] }],
  },
} as const satisfies RowKinds;
