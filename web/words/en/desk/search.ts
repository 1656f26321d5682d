/** What was searched for. */
export const search = {
  title: 'Search',
  nothing: 'Type something to look for.',
  none: {
    title: 'Nothing was found',
    text: 'That you looked is recorded. What you typed was looked for as follows.',
    tried: [
      'A name that briefs print, a reference, a transaction: it is none.',
      'A contact (mail address, @name, link to an account, number with its country): it is none.',
      'A letter, or four words of one: no campaign’s letters have them. Only words that three different reports share are found: a letter that came once is not.',
    ],
  },
  letter: {
    title: 'Look for a letter, or a part of one',
    label: 'Text of a letter',
    hint: 'Four words that stand beside each other at least; a whole letter may be pasted. Only its keyed hash stands in the audit log.',
    button: 'Look for it',
  },
  letters: {
    title: (count: number) => (count === 1 ? 'One campaign has such letters' : `${count} campaigns have such letters`),
    text: 'Parts are found of words that three different reports share: a letter that came once cannot be found so.',
    caption: 'Campaigns whose letters have it, the same letter first',
    campaign: 'Campaign',
    why: 'Why',
    common: 'What its letters have in common',
    whys: { same: 'a report has this very letter', alike: 'its letters are like it' },
    parts: (hits: number) => (hits === 1 ? 'one run of four words' : `${hits} runs of four words`),
  },
};
