/** A cluster: wallets and contacts of one hand. */
export const cluster = {
  title: (name: string) => `Cluster ${name}`,
  several: (name: string, count: number) => `${count} clusters are called ${name}`,
  unknown: {
    title: 'There is no cluster of this name',
    text: 'A cluster’s name is six letters or digits, as briefs print it.',
  },
  invalid: {
    title: 'This is no cluster’s name',
    text: 'A name is six letters or digits, an id up to 64 of them.',
  },
  members: { title: 'What hangs in it', all: (size: number) => `All ${size} of them` },
  summary: {
    title: 'Summary',
    id: 'Id',
    size: 'Wallets and contacts',
    reports: 'Reports',
    demanded: 'Demanded',
    nothing: 'nothing that could be read',
    over: (reports: number) => `summed over ${reports} reports`,
    notCounted: 'not counted yet',
    receivedOf: (wallets: number) =>
      wallets === 1 ? 'by the one wallet that is listed below' : `by the ${wallets} wallets that are listed below`,
    splitFrom: 'Cut off from',
  },
};
