/** What words, verdicts and keys mean. */
export const help = {
  title: 'Help',
  keys: {
    title: 'Keys',
    text: 'Everything works without them.',
    caption: 'Keys, where no field is being filled in',
    key: 'Key',
    does: 'Does',
    list: [
      ['/', 'Goes to the search box'],
      ['g t', 'Goes to Today'],
      ['g c', 'Goes to Campaigns'],
      ['j k', 'Goes to the next and to the last line of a list'],
      ['Enter', 'Opens the line'],
      ['c', 'Copies the line’s first identifier'],
      ['?', 'Opens this page'],
    ] as const,
  },
  terms: {
    title: 'Words',
    list: [
      ['Report', 'One letter that one person sent in, by mail or by the form.'],
      [
        'Campaign',
        'Letters of one template: their texts are alike. It says nothing about who holds the wallets: kits are sold.',
      ],
      [
        'Cluster',
        'Wallets of one hand, by evidence: named together by several people, one contact, or spent together.',
      ],
      ['Fact', 'What was read, counted or seen on the chain. It stands plainly.'],
      [
        'Assessment',
        'What somebody, or a rule, made of facts. It stands in a tag, with who and when where a person decided.',
      ],
      ['Not known', 'Nothing was read, or not since the time that is said. It is never 0.'],
    ] as const,
  },
  method: {
    title: 'How the desk judges',
    reports: (reports: number, mails: number) =>
      `Partners are told of a wallet by itself once ${reports} different reports demand money for it, of these ${mails} by a mail whose sender was verified.`,
    payments:
      'A payment is taken for a victim’s where its amount and its time fit what letters demanded; the others are counted apart.',
    limits:
      'One person who writes from several verified addresses may count as several. A text that came once is not shown as a campaign’s.',
  },
};
