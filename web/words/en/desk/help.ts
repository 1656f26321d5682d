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
      ['g q', 'Goes to the queue'],
      ['g c', 'Goes to Campaigns'],
      ['g k', 'Goes to Clusters'],
      ['g s', 'Goes to Cases'],
      ['g d', 'Goes to Decisions'],
      ['g b', 'Goes to Briefs'],
      ['j k', 'Goes to the next and to the last line of a list'],
      ['Enter', 'Opens the line'],
      ['t', 'Takes the line of the queue, or the report of the page'],
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
    verdicts: {
      caption: 'Verdicts, and what each says',
      verdict: 'Verdict',
      means: 'Means',
      list: [
        [
          'Partners are told: yes',
          'Every condition of the wallet’s page is met, or a lead released it. Each says why it is met.',
        ],
        [
          'Partners are told: not yet',
          'A condition is not met: too few different reports, a known service, or older than its campaign.',
        ],
        [
          'Under review',
          'Its owner contests it. A lead who did not let it out answers; until then nothing more is told of it.',
        ],
        [
          'Payment of a victim',
          'Its amount is near a demand, it came from outside the campaign, and it leaves change.',
        ],
        ['Payment of another', 'One of these speaks against it. It is counted apart.'],
        ['Payment not known', 'No demand or no rate to compare it with, or the chain was not followed so far.'],
        ['Link: active', 'Evidence of several different reports, or a lead, says that two wallets are one hand’s.'],
        [
          'Link: open',
          'Evidence of too few reports: it joins nothing, and is shown so that somebody may confirm or reject it.',
        ],
        [
          'Contact: open',
          'Letters give it. Shown from two different reports on; told to nobody until a lead confirmed it.',
        ],
        [
          'Queue: seen, duplicate, no extortion, forged',
          'What a colleague found. The person who reported never reads it.',
        ],
      ] as const,
    },
    reports: (reports: number, mails: number) =>
      `Partners are told of a wallet by itself once ${reports} different reports demand money for it, of these ${mails} by a mail whose sender was verified.`,
    payments:
      'A payment is taken for a victim’s where its amount and its time fit what letters demanded; the others are counted apart.',
    original: 'That mail has the original letter attached, with headers that fit it.',
    contests: (days: number) =>
      `Who contests an address or a contact is answered within ${days} days, by somebody else than who let it out.`,
    kept: (reports: number, audit: number) =>
      `A report, its sightings and its sealed original are kept for ${reports} days, longer while a case holds it; decisions and this log for ${audit} days.`,
    bounds: (looks: number) =>
      `A list shows 50 lines and says how many there are; a picture of links 1,000 points; a search of many 1,000 lines. From ${looks} look-ups a day on they are compared with your usual day, and an auditor is told of five times as many.`,
    limits:
      'One person who writes from several verified addresses may count as several. A text that came once is not shown as a campaign’s.',
  },
};
