import type { RowKinds } from './kind.ts';

const WITH_CAMPAIGN = 'with the campaign';

/** Campaigns, and what is counted for them. */
export const CAMPAIGN_KINDS = {
  text: {
    prefix: 'TEXT',
    pk: 'TEXT#<keyed hash>',
    sk: 'TEXT',
    hashedWith: ['matchKey'],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [['which campaign has this text', '1']],
    holds: [{ fields: 'campaign', why: 'which letters are of one text', data: ['keyed'] }],
  },
  band: {
    prefix: 'BAND',
    pk: 'BAND#v1#<0..24>#<keyed hash>',
    sk: 'BAND',
    hashedWith: ['matchKey'],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [['which campaigns have letters alike', '25 at once']],
    holds: [{ fields: 'campaigns', why: 'which letters are alike', data: ['keyed'] }],
  },
  campaign: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'CAMPAIGN',
    hashedWith: ['matchKey'],
    expires: false,
    kept: 'with the ledger',
    read: [['a campaign', '1']],
    holds: [
      {
        fields: 'id textHash foundedAt foundedBy founder others mergedInto aliases version',
        why: 'which letters belong to it, and what it was merged into',
        data: ['keyed', 'technical'],
      },
      { fields: 'listKey listSort listed', why: 'to find it by the name that briefs print', data: ['keyed'] },
    ],
  },
  campaignTally: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'TALLY#<day>#<0..15>',
    hashedWith: [],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [["a campaign's tallies by day (ADR 0013)", 'all up to a day']],
    holds: [
      {
        fields:
          'reports wallets further unknown outliers demanded<currency> amount:<currency>:<step> language:<code> deadline:<hours>',
        why: 'how many a day, how much, in which language and by when',
        data: ['technical'],
      },
    ],
  },
  campaignWord: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: ['NOTICE#<time>', 'KNOWN#<time>'],
    hashedWith: [],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [['what is told to all who reported a campaign, latest first', '5, and 1']],
    holds: [
      { fields: 'at text by', why: 'what investigators tell all who reported it', data: ['staff'] },
      { fields: 'listKey listSort listed', why: 'to list it in its month', data: ['staff', 'keyed'] },
    ],
  },
  consensus: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'CONSENSUS',
    hashedWith: ['hashKey'],
    expires: false,
    kept: "with the campaign, a report's share until withdrawn",
    read: [['what the letters of a campaign have in common', '1']],
    holds: [
      {
        fields: 'text reports voices version',
        why: 'what its letters have in common: keyed word hashes, and words that three people had; keyed hashes of who wrote it',
        data: ['extorter', 'keyed'],
      },
    ],
  },
  voice: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'VOICE#<time>#<report>',
    hashedWith: ['hashKey'],
    expires: true,
    kept: '2 years, or until withdrawn',
    read: [['who speaks in the reports of a campaign: its sums hear each once', '20,000']],
    holds: [
      {
        fields: 'sender organisation sketch added hidden expires',
        why: 'that sums count nobody twice: parts of keyed hashes, and what the report added',
        data: ['keyed'],
      },
    ],
  },
  mutedVoice: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'VOICE#<time>#<report>#MUTED',
    hashedWith: ['hashKey'],
    expires: true,
    kept: 'with the voice',
    read: [['which voices of a campaign are not heard, for their reports are being withdrawn', 'with the voices']],
    holds: [{ fields: 'hidden expires', why: 'that a report is being withdrawn', data: ['technical'] }],
  },
  totals: {
    prefix: ['CAMPAIGN', 'CLUSTER'],
    pk: ['CAMPAIGN#<id>', 'CLUSTER#<id>'],
    sk: 'TOTALS',
    hashedWith: [],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [['what was counted for a campaign or a cluster', '1']],
    holds: [
      {
        fields: 'asOf reports wallets demanded unknown outliers truncated voices',
        why: 'what was counted, and when',
        data: ['technical'],
      },
      {
        fields: 'listKey listSort listed',
        why: 'to list all of them: what was counted, and what its letters begin with',
        data: ['technical', 'extorter'],
      },
    ],
  },
  totalsOfDay: {
    prefix: ['CAMPAIGN', 'CLUSTER'],
    pk: ['CAMPAIGN#<id>', 'CLUSTER#<id>'],
    sk: 'TOTALS#<day>',
    hashedWith: [],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [['what was counted for it at the end of a day', '1']],
    holds: [
      {
        fields: 'asOf reports wallets demanded unknown outliers truncated voices',
        why: 'what had been counted by the end of that day',
        data: ['technical'],
      },
    ],
  },
  bareSwitch: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'BARE',
    hashedWith: [],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [["whether a campaign's bare wallets are told of", '1']],
    holds: [
      {
        fields: 'on by reason at',
        why: "whether its bare wallets are told of, on which lead's word",
        data: ['staff'],
      },
    ],
  },
  campaignLeft: {
    prefix: 'CAMPAIGN',
    pk: 'CAMPAIGN#<id>',
    sk: 'LEFT',
    hashedWith: [],
    expires: false,
    kept: WITH_CAMPAIGN,
    read: [['whether a wallet of a campaign has ever left', '1']],
    holds: [{ fields: 'leftAt', why: 'that a wallet of it has left', data: ['technical'] }],
  },
} as const satisfies RowKinds;
