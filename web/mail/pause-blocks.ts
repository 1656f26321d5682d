import { moment } from '#domain/brief/moment.ts';
import type { PausedWallet, WaitingPauses } from '#domain/brief/paused-wallets.ts';
import { grouped, type MailBlock } from './block.ts';

const BECAUSE: Record<PausedWallet['because'], string> = {
  signed: 'somebody signed with its key',
  contested: 'an investigator took up a contest',
  doubt: 'reports that named it fell away',
};

/** The pauses that wait for a decision, in a daily brief. */
export const pauseBlocks = ({ listed, more }: WaitingPauses, timeZone: string): MailBlock[] =>
  listed.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Waiting for a decision' },
        ...listed.map(
          ({ address, since, because }): MailBlock => ({
            kind: 'wallet',
            address,
            facts: [
              ['Paused', moment(since, timeZone)],
              ['Because', BECAUSE[because]],
            ],
          }),
        ),
        {
          kind: 'note',
          text: `${more > 0 ? `And ${grouped(more)} more. ` : ''}Partners may not act on them until one of you decides: "npm run decide -- confirm", "reject" or "hold".`,
        },
      ];
