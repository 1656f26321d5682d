/** Signing in and out, and what one works on. */
export const signing = {
  failed: {
    title: 'You were not signed in',
    why: {
      'not-begun': 'This sign-in was not begun here, or was used already.',
      'other-browser': 'This sign-in was begun in another browser, or in another tab after this one.',
      'too-late': 'This sign-in took more than ten minutes.',
      refused: 'Your organisation’s sign-in did not vouch for you.',
      'second-factor': 'You signed in without a second factor, which the desk asks for.',
      'no-role': 'Your organisation gives you no role at the desk. Ask whoever administers it for one.',
    },
    again: 'Sign in',
  },
  out: {
    title: 'You are signed out',
    text: 'Your session at the desk has ended: its cookie opens nothing any more.',
    issuer: 'Your organisation’s sign-in may still know you.',
    issuerLink: 'Sign out there too',
    again: 'Sign in again',
  },
  workingOn: {
    title: 'What are you working on?',
    case: 'One of your cases',
    noCase: 'None of them',
    ofCase: (id: string) => `Case ${id}`,
    caseHint: 'Decisions and look-ups are then kept with it. Of a covert case others are told neither.',
    label: 'Case number, or the task in your own words',
    hint: 'It is written into the audit log with every look-up of this session: the law asks why data was consulted. Name no victim.',
    error: 'Choose a case, or say in 10 to 200 characters what you work on',
    problem: 'There is a problem',
    button: 'Continue',
  },
};
