/** A campaign. */
export const campaign = {
  title: (name: string) => `Campaign ${name}`,
  several: (name: string, count: number) => `${count} campaigns are called ${name}`,
  unknown: {
    title: 'There is no campaign of this name',
    text: 'A campaign’s name is six letters or digits, as briefs print it.',
  },
  invalid: {
    title: 'This is no campaign’s name',
    text: 'A name is six letters or digits, an id up to 64 of them.',
  },
  text: {
    title: 'What its letters have in common',
    none: 'Not written yet: it takes three different reports.',
    note: 'Words that three different reports had; […] stands for the rest.',
  },
  summary: {
    title: 'Summary',
    id: 'Id',
    founded: 'First report',
    reports: 'Reports',
    people: 'Different people',
    heard: (heard: number, all: number) => `heard in ${heard} of ${all} reports`,
    wallets: 'Wallets named',
    first: (count: number) => `of these first named here: ${count}`,
    demanded: 'Demanded',
    nothing: 'nothing that could be read',
    once: 'each person’s first demand, once',
    outliers: (count: number) => `${count} of more than a million euros are in no sum`,
  },
  shares: {
    title: 'Campaigns that share a wallet or a contact with it',
    caption: 'They may be of one hand; that is for you to judge',
    name: 'Campaign',
    languages: 'Languages',
    by: 'Shares',
    none: 'None is known.',
  },
};
