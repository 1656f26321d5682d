import type { Decision } from './decisions.ts';

/** Whether a campaign's bare wallets are told of, and who said so. */
export interface BareSwitch extends Pick<Decision, 'by' | 'reason' | 'at'> {
  on: boolean;
}
