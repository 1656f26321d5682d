import * as z from 'zod';
import { KEY_POINTS } from './key-points.ts';
import { MAIL_POINTS } from './mail-points.ts';
import type { AwsQuestion, Meant, Point } from './point.ts';

/** What a deployment meant, as far as the daily check compares it: made at synthesis, for functions know of the settings only what they need. */
export const DailyMeant = z.strictObject({
  domain: z.string(),
  ownIdentity: z.boolean(),
  sandboxed: z.boolean(),
  mailsPerDay: z.int(),
  ruleSet: z.string(),
  reportAddresses: z.array(z.string()),
  /** Names of the secrets. */
  secrets: z.array(z.string()),
});
export type DailyMeant = z.infer<typeof DailyMeant>;

/** What the function asks of AWS: nothing for which it would need another client, or the right to read the whole account. */
const ASKED: ReadonlySet<string> = new Set(['ses', 'secretsmanager']);

/** All that the points ask about, made up of what the daily check knows: what is not known there is asked by none of its points. */
export const meantOf = ({ secrets, ...known }: DailyMeant, now: Date): Meant => ({
  ...known,
  account: '',
  region: '',
  stack: '',
  prefix: '',
  budget: { name: '', usd: 0 },
  concurrency: 0,
  isProtected: false,
  followsPayments: false,
  certificates: [],
  outputs: {},
  resources: secrets.map((name) => ({ logicalId: name, type: 'AWS::SecretsManager::Secret', physicalId: name })),
  trails: [],
  now: now.toISOString(),
});

const SAMPLE: DailyMeant = {
  domain: 'd',
  ownIdentity: true,
  sandboxed: false,
  mailsPerDay: 1,
  ruleSet: 'r',
  reportAddresses: [],
  secrets: ['s'],
};

const asksThatAlone = ({ asks }: Point): boolean => {
  const questions: AwsQuestion[] = Object.values(asks(meantOf(SAMPLE, new Date(0))));
  return questions.length > 0 && questions.every(([service = '']) => ASKED.has(service));
};

/**
 * The points that a function looks at each day: whether mail comes in, may go out and is signed, and whether the secrets are there. These
 * are what closes the inlet without a sound. All others need an operator's machine (`npm run check`).
 */
export const DAILY_POINTS: readonly Point[] = [...MAIL_POINTS, ...KEY_POINTS].filter(asksThatAlone);
