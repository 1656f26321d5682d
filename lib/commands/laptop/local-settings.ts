import { resolve } from 'node:path';
import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';

const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a port')
  .transform(Number)
  .refine((port) => port <= 65_535, 'is not a port');

/** What of the environment says how the hotline runs on this machine, with its defaults; a port of 0 is any free one. */
const Environment = z.object({
  /** Pages for victims. */
  HOTLINE_HTTP_PORT: Port.default(8080),
  /** The investigators' desk. */
  HOTLINE_DESK_PORT: Port.default(8081),
  /** The partners' feed. */
  HOTLINE_FEED_PORT: Port.default(8082),
  /** The page that opens sealed originals. */
  HOTLINE_EVIDENCE_PORT: Port.default(8083),
  /** Mail in. */
  HOTLINE_SMTP_PORT: Port.default(2525),
  /** Mail that was sent, schedules and the clock. */
  HOTLINE_MAILBOX_PORT: Port.default(8025),
  /** The identity provider of investigators. */
  HOTLINE_IDENTITY_PORT: Port.default(8026),
  /** Where `npm run receiver` listens, a partner of this machine's hotline. */
  HOTLINE_RECEIVER_PORT: Port.default(8090),
  /** A DynamoDB-compatible server to use where the emulator that npm installs does not run. */
  HOTLINE_DYNAMODB_ENDPOINT: z.url('is not a URL').optional(),
  /** An Esplora-compatible server whose chain is followed; without one, payments are not. */
  HOTLINE_ESPLORA: z.url('is not a URL').optional(),
  /** A number that chance begins with: AWS's calls then fail, and functions are killed, on purpose (lib/local/mishaps). */
  HOTLINE_FAULTS: z
    .string()
    .regex(/^\d{1,9}$/, 'is not a whole number')
    .transform(Number)
    .optional(),
  /** Set to 1, it starts and works on nothing: what is to be mended first stays as it is (docs/runbook.md, "Restoring the table"). */
  HOTLINE_PAUSED: z.literal('1', 'is not 1').optional(),
  /** Where everything is kept. */
  HOTLINE_DATA: z.string().min(1, 'is empty').default('.hotline'),
});

/** The ports of one hotline; 0 is any free one. */
export interface LocalPorts {
  report: number;
  desk: number;
  feed: number;
  evidence: number;
  smtp: number;
  mailbox: number;
  identity: number;
}

export interface LocalSettings {
  ports: LocalPorts;
  /** Where the example receiver listens. */
  receiverPort: number;
  /** An absolute path. */
  dataDir: string;
  /** A DynamoDB-compatible server to use in place of the emulator; null for the emulator. */
  dynamoEndpoint: string | null;
  /** An Esplora-compatible server whose chain is followed; null for none. */
  esplora: string | null;
  /** Whether it works on nothing that is kept. */
  paused: boolean;
  /** What chance begins with where faults are injected on purpose; null for none. */
  faults: number | null;
}

/** Reads how the hotline runs on this machine; a setting that cannot be used, or is not one, is named. */
export function readLocalSettings(environment: NodeJS.ProcessEnv): LocalSettings {
  const unknown = Object.keys(environment).filter(
    (name) => /^HOTLINE_(DATA|\w+_PORT)$/.test(name) && !(name in Environment.shape),
  );
  const read = Environment.safeParse(environment);
  const problems = [
    ...unknown.map((name) => `${name} is not a setting`),
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
  ];
  if (!read.success || problems.length > 0) {
    const names = Object.keys(Environment.shape).join(', ');
    throw new CommandError(`${problems.join('; ')}.`, `The settings are ${names}: ports are numbers from 0 to 65535.`);
  }
  const { data } = read;
  const ports: LocalPorts = {
    report: data.HOTLINE_HTTP_PORT,
    desk: data.HOTLINE_DESK_PORT,
    feed: data.HOTLINE_FEED_PORT,
    evidence: data.HOTLINE_EVIDENCE_PORT,
    smtp: data.HOTLINE_SMTP_PORT,
    mailbox: data.HOTLINE_MAILBOX_PORT,
    identity: data.HOTLINE_IDENTITY_PORT,
  };
  requireDifferent(ports);
  return {
    ports,
    receiverPort: data.HOTLINE_RECEIVER_PORT,
    dataDir: resolve(data.HOTLINE_DATA),
    dynamoEndpoint: data.HOTLINE_DYNAMODB_ENDPOINT ?? null,
    esplora: data.HOTLINE_ESPLORA?.replace(/\/$/, '') ?? null,
    paused: data.HOTLINE_PAUSED === '1',
    faults: data.HOTLINE_FAULTS ?? null,
  };
}

function requireDifferent(ports: LocalPorts): void {
  const chosen = Object.values(ports).filter((port) => port !== 0);
  const twice = chosen.find((port, i) => chosen.indexOf(port) < i);
  if (twice === undefined) return;
  throw new CommandError(`Port ${twice} is given to two of the hotline’s servers.`, 'Give each a port of its own.');
}
