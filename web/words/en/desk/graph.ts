/** What is linked with a thing, as a picture and as a table. */
export const graph = {
  title: (what: string) => `Links of ${what}`,
  of: {
    wallet: (name: string) => `wallet ${name}`,
    cluster: (name: string) => `cluster ${name}`,
    campaign: (name: string) => `campaign ${name}`,
    case: 'a case',
  },
  open: 'Show its links as a picture',
  back: 'Back to',
  size: (points: number, lines: number) =>
    `${points === 1 ? '1 point' : `${points} points`}, ${lines === 1 ? '1 line' : `${lines} lines`}.`,
  beyond: (most: number, beyond: number) =>
    `At least ${beyond} more are known: the ${most} nearest are drawn. Open the page of a point at the edge to go on from there.`,
  picture: (points: number) => `Picture of ${points} points and what joins them; the table below says the same.`,
  kinds: { wallet: 'Wallet', contact: 'Contact of the extorter', campaign: 'Campaign' },
  subject: 'What was asked for',
  lines: {
    active: 'One hand, by evidence or a lead’s word',
    suggested: 'Suggested only: nobody has verified it',
    named: 'The campaign’s letters were the first to name the wallet',
  },
  legend: 'Legend',
  table: {
    title: 'The same as a table',
    caption: 'What joins two points',
    one: 'From',
    other: 'To',
    kind: 'How',
    evidence: 'What speaks for it',
    none: 'Nothing links it to another wallet, contact or campaign.',
    states: { active: 'one hand', suggested: 'suggested', named: 'named by its letters' },
    sources: (kind: string, sources: number) => `${kind} by ${sources}`,
    word: 'a lead’s decision',
    letters: 'its letters',
  },
  files: { svg: 'Download the picture (SVG)', csv: 'Download the lines (CSV)' },
  unknown: {
    title: 'Nothing is known of what was asked for',
    text: 'A picture is of a wallet, a cluster, a campaign or a case. Open its page first.',
  },
};
