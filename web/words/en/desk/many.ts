/** Many addresses looked up at once. */
export const many = {
  title: 'Look up many addresses',
  link: 'Many at once',
  label: 'Addresses, one a line',
  hint: 'At most 1,000 lines. What stands around an address is passed over: the row of a table, a link, a defanged form. The look-up is one entry of the audit log, with the number of lines and the SHA-256 of the list.',
  file: 'Or a file (TXT, CSV): it is read into the box above, and not sent as it is',
  button: 'Look them up',
  found: (known: number, unknown: number, invalid: number) =>
    `${known} known, ${unknown} unknown, ${invalid} not understood`,
  left: (count: number) => `${count} more lines were left out: look them up in a second go.`,
  known: (count: number) => `Known: ${count}`,
  unknown: (count: number) => `Unknown: ${count}`,
  invalid: (count: number) => `Not understood: ${count}`,
  captions: {
    known: 'Reports name these',
    unknown: 'No report names these',
    invalid: 'In these lines no address was found',
  },
  columns: {
    address: 'Wallet',
    first: 'First reported',
    campaign: 'Campaign',
    cluster: 'Cluster',
    cases: 'My cases',
    line: 'Line',
    why: 'Why not',
  },
  size: (size: number) => `${size} wallets and contacts`,
  none: 'None.',
  csv: 'Download as CSV',
  again: 'Look up others',
};
