import * as z from 'zod';
import { PAPS, TLPS } from '../audience.ts';

/** Most wallets that a cluster's event lists, and most other groups that one names as joined to it. */
export const MAX_GROUP_WALLETS = 50;
export const MAX_MERGED = 20;

/** Most characters of a campaign's text, and most steps of what its letters demand. */
export const MAX_GROUP_TEXT = 4_000;
export const MAX_AMOUNTS = 12;

const AtLeast = z.object({ atLeast: z.int().positive() });

/** What a campaign or a cluster is called in a log. */
export interface Group {
  kind: 'campaign' | 'cluster';
  id: string;
}

/**
 * An event about a campaign (letters of one template) or a cluster (wallets of one hand), version 1, as
 * `docs/schemas/feed-group.v1.json` publishes it. Fields are added, never changed or taken away.
 */
export const GroupEvent = z.object({
  version: z.literal(1),
  id: z
    .string()
    .regex(/^evt_[0-9a-z]+$/)
    .describe('The same however often the event is delivered.'),
  seq: z.int().positive().describe('Place in its log, which it shares with the events of wallets.'),
  type: z.enum(['campaign.updated', 'cluster.updated']).describe('It stands for all that was told of it before.'),
  time: z.iso.datetime().describe('The hour in which it was written to the log, UTC.'),
  tlp: z.enum(TLPS).describe('Traffic Light Protocol 2.0: the strictest of the wallets that it is known by.'),
  pap: z.enum(PAPS).describe('Permissible Actions Protocol.'),
  confidence: z.int().min(0).max(100).describe('Never less than it was told before.'),
  basis: z.enum(['auto', 'analyst', 'police']),
  handling: z.string().describe('What may be done with it, in a sentence.'),
  exercise: z.boolean().describe('Made up, for an exercise: never to be acted on.'),
  campaign: z
    .object({
      id: z.string().describe("Opaque: what events of wallets name as their 'campaign'."),
      since: z.iso.date().describe('The day of its first letter, UTC.').optional(),
      languages: z.array(z.string()).describe('ISO 639-1, of at least three letters each.'),
      reports: AtLeast.describe('Verified senders, rounded down to 1, 2, 3, 5, 10, 20 or 50.'),
      wallets: AtLeast.describe('Wallets that its letters name, rounded down; most of them are told of nowhere.'),
      text: z
        .string()
        .max(MAX_GROUP_TEXT)
        .describe(
          'What at least three of its letters have in common; […] for all else, names among it but those of organisations that an investigator released.',
        )
        .optional(),
      demands: z
        .array(z.object({ amount: z.string(), currency: z.string() }))
        .describe('What is demanded to its wallets that are listed.'),
      amounts: z
        .array(z.object({ from: z.string(), currency: z.string(), share: z.enum(['most', 'some']) }))
        .max(MAX_AMOUNTS)
        .describe(
          'The distribution of what its letters demand, in steps of 1, 2 and 5, of at least three letters each.',
        ),
      deadline: z
        .object({ within: z.string() })
        .describe('The deadline that most of those letters set that set one, rounded up: ISO 8601.')
        .optional(),
      received: z
        .object({ payments: AtLeast, satoshi: z.string(), eur: z.string().optional() })
        .describe('What victims paid to its wallets, rounded down to one digit; told from three payments on.')
        .optional(),
    })
    .optional(),
  cluster: z
    .object({
      id: z.string().describe('Opaque.'),
      wallets: z
        .array(z.string())
        .max(MAX_GROUP_WALLETS)
        .describe('Those of its wallets that are listed in this log at this moment.'),
      size: AtLeast.describe('Wallets in it, rounded down.'),
      evidence: z
        .array(z.object({ kind: z.string(), by: AtLeast }))
        .describe(
          'What says that one hand holds them, by kind, and how many different sources of it there are, rounded down.',
        ),
    })
    .optional(),
  mergedFrom: z
    .array(z.string())
    .max(MAX_MERGED)
    .describe('Ids that this log told of and that are this one now.')
    .optional(),
  splitFrom: z.string().describe('The id that this log told of and that this one was cut off.').optional(),
  status: z
    .enum(['listed', 'retracted'])
    .describe('Retracted once no wallet of it is listed any more: nothing that was told of it holds.'),
  generation: z.int().positive().describe('One more each time that it is told of again after it was retracted.'),
  supersedes: z.string().describe('The id of the event that told of it last, where it is retracted.').optional(),
});
export type GroupEvent = z.infer<typeof GroupEvent>;

/** What an event about a group has of its place in a log. */
export const GROUP_PLACED = {
  id: true,
  seq: true,
  time: true,
  status: true,
  generation: true,
  supersedes: true,
} as const;

/** What is told of a group, before the log gives it a place. */
export type GroupNews = Omit<GroupEvent, keyof typeof GROUP_PLACED>;

/** The wallets that a group's event names. */
export const walletsNamed = ({ cluster }: Pick<GroupEvent, 'cluster'>): readonly string[] => cluster?.wallets ?? [];

/** What is told of a group of which no wallet is listed any more: its name alone. */
export const emptied = (news: GroupNews): GroupNews => {
  const { campaign, cluster, mergedFrom: _merged, splitFrom: _split, ...rest } = news;
  const none = { atLeast: 1 };
  return {
    ...rest,
    ...(campaign === undefined
      ? {}
      : { campaign: { id: campaign.id, languages: [], reports: none, wallets: none, demands: [], amounts: [] } }),
    ...(cluster === undefined ? {} : { cluster: { id: cluster.id, wallets: [], size: none, evidence: [] } }),
  };
};
