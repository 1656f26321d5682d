import { createHash } from 'node:crypto';
import { bech32 } from '@scure/base';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { functionSettings, parseSettings, SettingsError, type SettingsInput, sealsToExample } from '#settings';
import { EXAMPLE_RECIPIENTS, isAgeRecipient } from '../../lib/settings/age-recipient.ts';
import { exampleInput, operatedInput } from './example.ts';

const problemsOf = (input: unknown): string[] => {
  try {
    parseSettings(input);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

const { mail, sealTo, urls } = exampleInput();
const [first] = sealTo.investigators;

const endpoint = (fields: object = {}) => ({
  name: 'CERT Example',
  url: 'https://cert.example/hook',
  audience: 'GREEN' as const,
  ...fields,
});

/** Who looks at reports of danger, and nobody says how they are reached. */
const WATCH: NonNullable<SettingsInput['watch']> = {
  ...{ name: 'The duty officer', minutes: 15 },
  hours: [{ days: ['mon', 'tue'], from: '08:00', to: '16:00' }],
};

/** Settings with one thing wrong, and what is said about it. */
const WRONG: [what: string, input: unknown, problem: string | RegExp][] = [
  ...['Staging', 'a-endpoint', '9lives', 'x'.repeat(21), ''].map((name): [string, unknown, RegExp] => [
    `a hotline called "${name}"`,
    exampleInput({ name }),
    /^name: is no name of at most 20 small letters and digits/,
  ]),
  [
    'who is handed what is written to them',
    exampleInput({ mail: { ...mail, postmasterTo: ['it@police.example', 'Abuse@hotline.example'] } }),
    'mail.postmasterTo.1: is an address of the hotline: mail to it would go round',
  ],
  [
    'the same of alarms, which get it where nobody is named',
    exampleInput({ alarmsTo: ['postmaster@hotline.example'] }),
    'alarmsTo.0: is an address of the hotline: mail to it would go round',
  ],
  [
    'a reader of briefs whom SES does not know in its sandbox',
    exampleInput({ mail: { ...mail, sandboxTo: ['it@police.example'] } }),
    'briefTo.0: is not among mail.sandboxTo: while SES is in its sandbox it gets no brief',
  ],
  ['a hotline called as AWS', exampleInput({ name: 'hotlineaws' }), 'name: holds a word that AWS keeps to itself'],
  [
    'a chain server without TLS',
    exampleInput({ payments: { esplora: 'http://esplora.example/api' } }),
    'payments.esplora: is not https',
  ],
  [
    'a chain server with a slash too many',
    exampleInput({ payments: { esplora: 'https://esplora.example/api/' } }),
    'payments.esplora: ends with a slash',
  ],
  ['a misspelt setting', { ...exampleInput(), breifTo: [] }, 'breifTo: is not a setting'],
  [
    'a misspelt setting inside another',
    { ...exampleInput(), mail: { ...mail, form: '' } },
    'mail.form: is not a setting',
  ],
  ['a missing setting', { ...exampleInput(), briefTo: undefined }, 'briefTo: is missing (array)'],
  ['nobody to brief', exampleInput({ briefTo: [] }), 'briefTo: needs at least one address'],
  [
    'one investigator',
    exampleInput({ sealTo: { ...sealTo, investigators: sealTo.investigators.slice(1) } }),
    /^sealTo.investigators: needs at least two investigators/,
  ],
  [
    'no recovery key',
    exampleInput({ sealTo: { ...sealTo, recovery: [] } }),
    'sealTo.recovery: needs at least one recovery key, kept offline',
  ],
  [
    'a key with a slip of the pen',
    exampleInput({ sealTo: { ...sealTo, recovery: [EXAMPLE_RECIPIENTS.recovery.replace('1hr5', '1hr6')] } }),
    /^sealTo.recovery.0: is not an age recipient/,
  ],
  [
    'one key for two people',
    exampleInput({ sealTo: { ...sealTo, recovery: [first?.recipient ?? ''] } }),
    'sealTo.recovery.0: is the key of sealTo.investigators.0.recipient: every one needs a key of their own',
  ],
  [
    'a promise to look at reports of danger, of which nobody hears',
    exampleInput({ watch: WATCH }),
    'watch: pages nobody: name an address under mail, or a number under sms',
  ],
  [
    'a watch that is paged at an address which receives reports',
    exampleInput({ watch: { ...WATCH, mail: [mail.reportAddress] } }),
    'watch.mail.0: receives reports: what is sent to it would become one',
  ],
  [
    'a watch with a number of no country',
    exampleInput({ watch: { ...WATCH, sms: ['0401234567'] } }),
    'watch.sms.0: is not a number with its country (+358401234567)',
  ],
  [
    'a watch that promises to look before the second of two pages may ring',
    exampleInput({ watch: { ...WATCH, minutes: 14, sms: ['+358401234567'] } }),
    /^watch.minutes: /,
  ],
  [
    'a watch whose hours end as they begin',
    exampleInput({
      watch: { ...WATCH, sms: ['+358401234567'], hours: [{ days: ['mon'], from: '08:00', to: '08:00' }] },
    }),
    'watch.hours.0: end as they begin: all day is 00:00 to 24:00',
  ],
  [
    'a stream of another table',
    exampleInput({
      ledger: {
        table: 'restored',
        stream: 'arn:aws:dynamodb:eu-north-1:111122223333:table/other/stream/2026-11-30T01:02:03.004',
      },
    }),
    'ledger.stream: is not of the table restored',
  ],
  [
    'a stream of another region',
    exampleInput({
      ledger: {
        table: 'restored',
        stream: 'arn:aws:dynamodb:eu-west-1:111122223333:table/restored/stream/2026-11-30T01:02:03.004',
      },
    }),
    'ledger.stream: is not in region, eu-north-1',
  ],
  [
    'a key that one lead compared, and its own holder',
    exampleInput({
      sealTo: {
        ...sealTo,
        investigators: sealTo.investigators.map((each) => ({ ...each, comparedBy: ['Lead 1', each.name] })),
      },
    }),
    'sealTo.investigators.0.comparedBy: needs two people, neither the holder: npm run keys -- compare',
  ],
  [
    'an account that runs too few functions at once',
    exampleInput({ concurrency: 10 }),
    'concurrency: leaves no room for a flood: ask AWS for at least 200, better 1,000',
  ],
  ['a time of day that is none', exampleInput({ briefAt: '24:00' }), 'briefAt: is not a time of day (HH:MM)'],
  ['a time zone that is none', exampleInput({ timeZone: 'Europe/Turku' }), 'timeZone: is not an IANA time zone'],
  ['a region that is none', exampleInput({ region: 'Stockholm' }), 'region: is not an AWS region'],
  [
    'a region where SES takes no mail',
    exampleInput({ region: 'eu-central-2' }),
    'region: is no region in which SES is known to receive mail (lib/settings/receiving-regions.ts)',
  ],
  ...['aws-police', 'my-amazon', 'cognito-desk'].map((domainPrefix): [string, unknown, string] => [
    `a sign-in page at ${domainPrefix}`,
    exampleInput({ identity: { kind: 'cognito', domainPrefix } }),
    'identity.domainPrefix: holds a word that AWS keeps to itself',
  ]),
  [
    'an address in another domain',
    exampleInput({ mail: { ...mail, reportAddress: 'report@other.example' } }),
    'mail.reportAddress: is not in mail.domain, hotline.example',
  ],
  [
    'a quiet address that is answered',
    exampleInput({ mail: { ...mail, quietAddress: mail.reportAddress } }),
    'mail.quietAddress: is mail.reportAddress, which is answered',
  ],
  [
    'a sender that receives reports',
    exampleInput({ mail: { ...mail, from: mail.reportAddress } }),
    'mail.from: receives reports: an answer to it would become one',
  ],
  [
    'briefs sent to the hotline itself',
    exampleInput({ briefTo: ['Report@hotline.example'] }),
    'briefTo.0: receives reports: what is sent to it would become one',
  ],
  [
    'a default language that is not served',
    exampleInput({ languages: ['sv', 'en'] }),
    'defaultLanguage: is not among languages',
  ],
  [
    'nobody to turn to in a language',
    exampleInput({
      help: { fi: [{ name: 'Hätäkeskus', phone: '112' }], sv: [], en: [{ name: 'Help', phone: '112' }] },
    }),
    'help.sv: names nobody to turn to',
  ],
  [
    'pages without TLS',
    exampleInput({ urls: { ...urls, desk: 'http://desk.hotline.example' } }),
    'urls.desk: is not https',
  ],
  ['a slash too many', exampleInput({ urls: { ...urls, desk: `${urls.desk}/` } }), 'urls.desk: ends with a slash'],
  [
    'the desk on the origin of the public pages',
    exampleInput({ urls: { ...urls, desk: `${urls.report}/desk` } }),
    'urls: share an origin: a hole in the public pages would open the desk',
  ],
  [
    'a certificate of another region',
    operatedInput({ region: 'eu-west-1' }),
    'certificates.report: is not in region, eu-west-1',
  ],
  [
    'an issuer that asks for no second factor',
    operatedInput({ identity: { kind: 'oidc', issuer: 'https://login.police.example', audience: 'desk' } }),
    'identity.amr: is empty: a token must say that a second factor was used',
  ],
  [
    'private webhooks in the cloud',
    exampleInput({ feed: { loopback: ['Example CERT'] } }),
    /^feed.loopback: is for a laptop/,
  ],
  ...(
    [
      ['without https', 'http://cert.example/hook', 'is no address of a webhook: not-https'],
      ['with a password', 'https://a:b@cert.example/', 'is no address of a webhook: credentials-in-url'],
      ['at an address of the network', 'https://10.0.0.7/', 'is not at a public host name'],
      ['at an address of the machine', 'https://[::1]/', 'is not at a public host name'],
      ['at a name of the machine', 'https://localhost/', 'is not at a public host name'],
      ['at a name of the account', 'https://cert.internal/', 'is not at a public host name'],
    ] as const
  ).map(([what, url, problem]): (typeof WRONG)[number] => [
    `an endpoint ${what}`,
    exampleInput({ feed: { endpoints: [endpoint({ url })] } }),
    `feed.endpoints.0.url: ${problem}`,
  ]),
  [
    'two endpoints of one name',
    exampleInput({ feed: { endpoints: [endpoint(), endpoint({ url: 'https://other.example/' })] } }),
    'feed.endpoints.1.name: is the name of feed.endpoints.0',
  ],
  [
    'an endpoint without a name that an id can be made of',
    exampleInput({ feed: { endpoints: [endpoint({ name: '!' })] } }),
    'feed.endpoints.0.name: has no letter or digit',
  ],
];

describe('settings', () => {
  it.each(WRONG)('refuse %s', (_, input, problem) => {
    const problems = problemsOf(input);

    expect(problems).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  it('name every problem at once, each on a line of its own', () => {
    const input = { ...exampleInput({ briefTo: [], briefAt: 'noon' }), colour: 'red' };

    const problems = problemsOf(input);

    expect(problems).toHaveLength(3);
    expect(problems.every((problem) => !problem.includes('\n'))).toBe(true);
    expect(() => parseSettings(input)).toThrow(/^settings.ts has 3 problems:\n {2}\S.*\n {2}\S.*\n {2}\S.*$/);
  });

  it('say what is missing of an empty file', () => {
    const problems = problemsOf({});

    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'operator',
      'mail',
      'sealTo',
      'briefTo',
      'alarmsTo',
      'urls',
      'identity',
    ]);
  });

  it('have defaults for Finland', () => {
    const settings = parseSettings(exampleInput());

    expect(settings).toMatchObject({
      region: 'eu-north-1',
      timeZone: 'Europe/Helsinki',
      languages: ['fi', 'sv', 'en'],
      defaultLanguage: 'fi',
      briefAt: '07:30',
      retention: { reportDays: 730, feedDays: 90, senderDays: 30 },
      gate: { reports: 3, mails: 1, provenance: 'mail' },
      laptop: false,
    });
    for (const language of settings.languages) {
      expect(settings.help[language].map(({ phone }) => phone)).toContain('112');
    }
  });

  it('allow http and a named receiver on the machine itself on a laptop', () => {
    const local = {
      report: 'http://127.0.0.1:8080',
      desk: 'http://127.0.0.1:8081',
      feed: 'http://127.0.0.1:8082',
      evidence: 'http://127.0.0.1:8083',
    };

    const feed: SettingsInput['feed'] = {
      endpoints: [{ name: 'Example CERT', url: 'http://127.0.0.1:8090/', audience: 'GREEN' }],
      loopback: ['Example CERT'],
    };

    expect(problemsOf(exampleInput({ laptop: true, feed, urls: local }))).toEqual([]);
  });

  it('reach functions without what only the operator needs', () => {
    const settings = functionSettings(parseSettings(operatedInput()));

    const { desk, ...others } = EXAMPLE_RECIPIENTS;
    expect(settings.sealTo).toEqual(Object.values(others));
    expect(settings.sealContactsTo).toBe(desk);
    for (const name of ['account', 'region', 'identity', 'certificates', 'alarmsTo']) {
      expect(settings).not.toHaveProperty(name);
    }
  });
});

describe('age recipients', () => {
  it('are known when age made them', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity());

    expect(isAgeRecipient(recipient)).toBe(true);
  });

  it.each([
    ['a secret key', 'AGE-SECRET-KEY-1QL3Z7HJY54PW3HYWW5AYYFG7ZQGVC7W3J2ELW8ZMRJ2KG5SFN9AQMCAC8P'],
    ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJDjYpLx'],
    ['an upper-case one', EXAMPLE_RECIPIENTS.recovery.toUpperCase()],
    ['a Bitcoin address', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['nothing', ''],
  ])('are not %s', (_, text) => {
    expect(isAgeRecipient(text)).toBe(false);
  });

  it.each(Object.entries(EXAMPLE_RECIPIENTS))(
    'of the example, %s, are hashes that nobody has a key for',
    (role, recipient) => {
      const hash = createHash('sha256').update(`extortion-hotline example ${role}`).digest();

      expect(recipient).toBe(bech32.encode('age', bech32.toWords(hash), 90));
    },
  );

  it('of the example are recognised among an operator’s own', async () => {
    const own = await Promise.all([1, 2, 3, 4].map(async () => identityToRecipient(await generateX25519Identity())));
    const sealed = (recovery: string): SettingsInput =>
      exampleInput({
        sealTo: {
          desk: own[3] ?? '',
          investigators: own
            .slice(1, 3)
            .map((recipient, i) => ({ name: `Investigator ${i}`, recipient, comparedBy: ['Lead 1', 'Lead 2'] })),
          recovery: [recovery],
        },
      });

    expect(sealsToExample(parseSettings(sealed(own[0] ?? '')))).toBe(false);
    expect(sealsToExample(parseSettings(sealed(EXAMPLE_RECIPIENTS.recovery)))).toBe(true);
  });

  it('tell functions who watches at which hours, in the hotline’s zone where they name none, and not how they are reached', () => {
    const watch = { ...WATCH, mail: ['duty@police.example'], sms: ['+358401234567'] };
    expect(functionSettings(parseSettings(exampleInput({ watch }))).watch).toEqual({
      ...WATCH,
      timeZone: 'Europe/Helsinki',
    });
    expect(functionSettings(parseSettings(exampleInput())).watch).toBeNull();
  });
});
