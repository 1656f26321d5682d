import type { Deadline, Demand, Findings } from '#domain/findings.ts';
import type { GateSighting } from '#domain/gate/sighting.ts';
import { isPublicHost } from './public-host.ts';

/** One report that names a wallet: all that the gate and the desk ask of it. */
export interface Sighting extends GateSighting {
  address: string;
  campaign: string | null;
  demands: Demand[];
  /** The first deadline of its letter that counts from it; absent where it gives none, and of rows of before. */
  deadline?: { within: string; start?: 'sent' | 'opened' | 'stated' | undefined };
  /** Hosts that handed its original over, none of the victim's side; absent where none is known, and of rows of before. */
  hosts?: string[];
  /** Its report's public reference; absent on rows of before. */
  reference?: string;
  /** The other wallets that its letter names; absent where it names none, and on rows of before. */
  beside?: string[];
  /** Present while its report is being withdrawn: nobody is told of it. */
  hidden?: true;
  /** When it expires with its report, in seconds since 1970; absent where that was in a case when its wallet was added. */
  expires?: number;
}

/** Most hosts that a sighting keeps. */
const MAX_HOSTS = 10;

const isCounted = ({ within, business }: Deadline): boolean => within !== undefined && business !== true;

/** What of a letter's findings its wallets' sightings keep beside its demands: by when, and from which public hosts. */
export const besideDemands = ({
  deadlines,
  senders = [],
}: Pick<Findings, 'deadlines' | 'senders'>): Pick<Sighting, 'deadline' | 'hosts'> => {
  const { within, start } = deadlines.find(isCounted) ?? {};
  const hosts = [...new Set(senders.flatMap((sender) => sender.hosts))].filter(isPublicHost).slice(0, MAX_HOSTS);
  return {
    ...(within === undefined ? {} : { deadline: { within, ...(start === undefined ? {} : { start }) } }),
    ...(hosts.length === 0 ? {} : { hosts }),
  };
};

/** What a wallet's sighting says of its report and of the letter's other wallets, so that whoever lists it reads no report. */
export const besideWallet = (
  address: string,
  { reference, findings }: { reference: string; findings: Pick<Findings, 'wallets'> },
): Pick<Sighting, 'reference' | 'beside'> => {
  const beside = findings.wallets.map((wallet) => wallet.address).filter((other) => other !== address);
  return { reference, ...(beside.length === 0 ? {} : { beside }) };
};
