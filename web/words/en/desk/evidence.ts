/** The page of a report's sealed originals, and what hands them over. */
export const evidence = {
  title: (reference: string) => `Originals of ${reference}`,
  link: 'Open the originals',
  intro:
    'Originals are sealed to the keys of investigators. They are opened in your browser, on a page of their own, with your own key: nobody else sees what is in them.',
  caption: 'Sealed originals',
  open: {
    title: 'Open them',
    reason: 'Why you open them',
    hint: 'It is written into the audit log before anything can be fetched.',
    error: 'Say why in 10 to 200 characters.',
    problem: 'Nothing was opened',
    button: 'Record it and go on',
  },
  notYours:
    'You can open what you have taken from the queue, or what a case of yours holds: take it, or put it into a case, first.',
  unit: {
    title: 'It may be sexual abuse of a child',
    intro:
      'Close the originals: from then on nobody is shown them, nobody fetches them and no package holds them. A lead hands them, sealed to its key alone, to the unit that takes such material. What was found in the letter, and the hashes, stay.',
    problem: 'Nothing was changed',
    error: 'Say it in 200 characters at most; why you close them in 10 at least.',
    close: { reason: 'Why you close them, without what is in them', button: 'Close the originals' },
    handed: { reason: 'The unit’s own reference of what it received', button: 'The unit has them: remove ours' },
    closed: (by: string) => `Closed: it may be abuse material. Nobody is shown these originals. By ${by},`,
    has: (by: string, receipt: string) => `The unit has them (${receipt}), as ${by} noted`,
    removing: 'What is sealed here is removed within minutes of',
    removed: 'What was sealed here was removed',
    noUnit: 'The settings name no unit that takes it (abuseUnit): ask the operator. Until then it stays closed.',
    how: (unit: string) =>
      `On a machine of your own, with your own key, seal them anew to the key of ${unit}, and bring it the folder. Nothing is written there in clear:`,
  },
  toReport: 'Back to the report',
  handed: {
    title: (reference: string) => `The originals of ${reference} can be opened`,
    recorded: (entry: string) => `That you open them is recorded as entry ${entry}.`,
    until: 'They can be fetched until',
    minor: 'Somebody under 18 is concerned, or it cannot be told: pictures stay closed until you choose to see one.',
    button: 'Open them in a page of its own',
    hint: 'It asks for your key. What is opened there stays in your browser; this link is good for a few minutes, and for you alone.',
    problems: (n: number) =>
      `${n} of the originals are gone, or are not what the ledger vouches for: they are not handed over.`,
  },
};
