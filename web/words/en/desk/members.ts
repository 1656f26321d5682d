/** What hangs in a cluster. */
export const members = {
  title: (name: string, size: number) => `Cluster ${name}: ${size} wallets and contacts`,
  caption: 'Wallets and contacts of one hand, by evidence',
  member: 'Member',
  kind: 'Kind',
  wallet: 'wallet',
  none: 'It has no member any more.',
  page: (count: number) => `${count} on this page`,
};
