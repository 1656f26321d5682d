/** What was searched for. */
export const search = {
  title: 'Search',
  nothing: 'Type something to look for.',
  none: {
    title: 'Nothing was found',
    text: 'What you typed is no address, name or reference that the desk knows how to look up. It was read as follows.',
  },
  tried: 'Understood as',
  kinds: {
    address: 'a bitcoin address',
    name: 'a campaign’s name or id',
    text: 'none of these',
  },
  faults: 'Why it is no address',
};
