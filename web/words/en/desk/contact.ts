/** A way to reach an extorter. */
export const contact = {
  title: (kind: string) => `Contact: ${kind}`,
  value: 'As letters give it',
  withheld:
    'Not shown: reports of one person alone give it, and it may be their own. It is shown from a second person’s on.',
  rejected: 'Not shown: a lead rejected it.',
  id: 'Keyed hash',
  reports: 'Reports that give it',
  state: 'Assessment',
  states: {
    open: 'given by reports',
    confirmed: 'confirmed as the extorter’s',
    rejected: 'rejected: a victim’s, or a service’s',
    undone: 'given by reports: what was decided was taken back',
  },
  why: 'Why',
  sightings: {
    title: 'Reports',
    caption: 'Reports that give it, oldest first, twenty at most',
    reference: 'Reference',
    received: 'Received',
    none: 'No report in sight gives it any more.',
  },
  wallets: {
    title: 'Wallets',
    caption: 'Wallets that these reports name',
    address: 'Address',
    first: 'First seen',
    none: 'No wallet is named with it.',
  },
  campaigns: {
    title: 'Campaigns',
    caption: 'Campaigns whose letters give it, by the wallets that they name',
    name: 'Campaign',
    since: 'Since',
    none: 'None.',
  },
  contested:
    'Whose it is contests it on the public page, and was not answered. What they say is sealed: take it as evidence.',
  decide: {
    title: 'Decide',
    dismissed: 'Answer the contest: it is unfounded, nothing changes',
    confirmed: 'Confirm: it is the extorter’s. Briefs and partners may then be told of it, in clear',
    rejected: 'Reject: it is a victim’s, or a service’s. It links no wallets, and is shown nowhere',
    undone: 'Undo: take what was decided back; evidence alone counts',
  },
  unknown: {
    title: 'No report gives this contact',
    text: 'The look-up is recorded. Contacts of extorters are kept by a keyed hash: one that no letter gave cannot be told from one that there is not.',
  },
  several: {
    title: 'It may be several contacts',
    caption: 'What it may be, by the service that letters said',
    kind: 'Service',
    open: 'Open',
  },
};
