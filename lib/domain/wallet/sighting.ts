import type { Demand } from '#domain/findings.ts';
import type { GateSighting } from '#domain/gate/sighting.ts';

/** One report that names a wallet: all that the gate and the desk ask of it. */
export interface Sighting extends GateSighting {
  address: string;
  campaign: string | null;
  demands: Demand[];
  /** Present while its report is being withdrawn: nobody is told of it. */
  hidden?: true;
  /** When it expires with its report, in seconds since 1970; absent where that was in a case when its wallet was added. */
  expires?: number;
}
