import * as z from 'zod';
import { definePoint, type Point, unless } from './point.ts';

const UPGRADE = 'docs/upgrade.md';

const describe = ({ stack }: { stack: string }) => ({
  stack: ['cloudformation', 'describe-stacks', '--stack-name', stack],
});
const Stacks = z.object({
  stack: z.looseObject({
    Stacks: z
      .array(
        z.looseObject({
          StackStatus: z.string(),
          EnableTerminationProtection: z.boolean(),
          DriftInformation: z.looseObject({ StackDriftStatus: z.string() }),
        }),
      )
      .length(1),
  }),
});

/** Ends of a change that went through. */
const STANDS = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE']);

/** Whether the stack stands, refuses deletion as the settings say, and was not changed by hand. */
export const STACK_POINTS: readonly Point[] = [
  definePoint({
    point: 'the stack stands',
    article: UPGRADE,
    asks: describe,
    answers: Stacks,
    wrong: ({ stack }) =>
      stack.Stacks.flatMap(({ StackStatus }) => unless(STANDS.has(StackStatus), `its state is ${StackStatus}`)),
  }),
  definePoint({
    point: 'the stack refuses to be deleted',
    article: 'docs/deploy.md#5-protect-it',
    asks: describe,
    answers: Stacks,
    wrong: ({ stack }, { isProtected }) =>
      isProtected
        ? stack.Stacks.flatMap(({ EnableTerminationProtection: on }) => unless(on, 'termination protection is off'))
        : ['protected is not set in the settings: one command deletes it'],
  }),
  definePoint({
    point: 'nothing of the stack was changed by hand',
    article: UPGRADE,
    asks: describe,
    answers: Stacks,
    // AWS looks when it is asked to (detect-stack-drift), which is no reading: what it found last is told.
    wrong: ({ stack }) =>
      stack.Stacks.flatMap(({ DriftInformation: { StackDriftStatus: drift } }) =>
        unless(drift !== 'DRIFTED', 'AWS found that resources differ from the template'),
      ),
  }),
];
