import fc from 'fast-check';

/** The wallets that letters may name, by number: few, so that what happens to one meets what happens to another. */
export const WALLETS = [1, 2, 3, 4, 5];
/** Templates that letters are made from, by number. */
export const TEMPLATES = [0, 1, 2];
/** People who report; nobody vouches for the sender of a form. */
const SENDERS = [1, 2, 3];

const life = fc.option(fc.nat(30));

const letter = fc.record({
  kind: fc.constant('letter' as const),
  template: fc.constantFrom(...TEMPLATES),
  /** Another wording of the same template, which shares no exact text with it; the last is unlike the others. */
  wording: fc.nat(3),
  wallets: fc.uniqueArray(fc.constantFrom(...WALLETS), { minLength: 1, maxLength: 3 }),
  from: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<readonly (number | 'form')[]>(...SENDERS.map((sender) => [sender])) },
    { weight: 2, arbitrary: fc.constant<readonly (number | 'form')[]>(SENDERS) },
    { weight: 1, arbitrary: fc.constant<readonly (number | 'form')[]>(['form']) },
  ),
});

/** What can happen in a history; `which` counts around what there is. */
export const step = fc.oneof(
  { weight: 6, arbitrary: letter },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(50) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('decision' as const),
      verdict: fc.constantFrom('join' as const, 'confirm' as const, 'cut' as const, 'cut' as const, 'reject' as const),
      pair: fc.uniqueArray(fc.constantFrom(...WALLETS), { minLength: 2, maxLength: 2 }),
      life,
    }),
  },
  // A worker takes one message: it may die after so many AWS calls, and the message may come again.
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      queue: fc.constantFrom('inbox' as const, 'clusters' as const, 'totals' as const),
      life,
      again: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('lost' as const),
      queue: fc.constantFrom('inbox' as const, 'clusters' as const, 'totals' as const),
    }),
  },
  // All letters, links and campaigns that wait, at once and past the lease; one of the workers may die.
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('together' as const), life }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(50), life }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), which: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('days' as const), life }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
