import { gatherRefusals } from '#domain/audit/refused-tokens.ts';
import { logLeft } from '#io/access-refused.ts';
import { measure } from '#io/metrics.ts';
import { type Recording, recordAct } from './record-act.ts';

/** Why a token was refused; whose it is, where its issuer vouches for that. */
export interface RefusedToken {
  reason: string;
  subject?: string;
}

/**
 * Records refused tokens, never one itself: each is counted by a metric, and entered in the audit log as they are gathered. One that
 * cannot be recorded is refused all the same.
 */
export const refusedTokenRecorder = (recording: Recording): ((refused: RefusedToken) => Promise<void>) => {
  const gather = gatherRefusals();
  return async ({ reason, subject }) => {
    measure('TokensRefused');
    const told = gather(JSON.stringify([reason, subject]), recording.clock());
    for (const { kind, count } of told) {
      const [about, who] = kind.startsWith('[') ? JSON.parse(kind) : [kind];
      try {
        const act = { who: who ?? 'authorizer', what: 'token.refuse', about, outcome: String(count) };
        await recordAct(recording, act);
      } catch (error) {
        logLeft('refused token not recorded', error);
      }
    }
  };
};
