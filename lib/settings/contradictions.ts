import { isIP } from 'node:net';
import { readEndpointUrl } from '#domain/feed/endpoint-url.ts';
import { partnerIdOf } from '#domain/feed/partner-id.ts';
import { officeAddresses } from './office-addresses.ts';
import type { Settings } from './schema.ts';

/** A setting by its path, and what is wrong with it. */
export interface SettingsProblem {
  path: string;
  message: string;
}

type Check = (settings: Settings) => SettingsProblem[];

const problem = (path: string, message: string): SettingsProblem => ({ path, message });

const only = (wrong: boolean, path: string, message: string): SettingsProblem[] =>
  wrong ? [problem(path, message)] : [];

const addressesInDomain: Check = ({ mail }) =>
  (['reportAddress', 'quietAddress', 'from'] as const)
    .filter((name) => !mail[name].toLowerCase().endsWith(`@${mail.domain.toLowerCase()}`))
    .map((name) => problem(`mail.${name}`, `is not in mail.domain, ${mail.domain}`));

const addressesDiffer: Check = ({ mail }) => {
  const of = (name: 'reportAddress' | 'quietAddress' | 'from') => mail[name].toLowerCase();
  return [
    ...only(
      of('quietAddress') === of('reportAddress'),
      'mail.quietAddress',
      'is mail.reportAddress, which is answered',
    ),
    ...only(
      of('from') === of('reportAddress') || of('from') === of('quietAddress'),
      'mail.from',
      'receives reports: an answer to it would become one',
    ),
  ];
};

const noMailToItself: Check = ({ mail, briefTo, alarmsTo, pageTo = [], watch }) => {
  const own = [mail.reportAddress, mail.quietAddress].map((address) => address.toLowerCase());
  const loops = (path: string, list: string[]): SettingsProblem[] =>
    list.flatMap((address, i) =>
      only(
        own.includes(address.toLowerCase()),
        `${path}.${i}`,
        'receives reports: what is sent to it would become one',
      ),
    );
  return [
    ...loops('briefTo', briefTo),
    ...loops('alarmsTo', alarmsTo),
    ...loops('pageTo', pageTo),
    ...loops('watch.mail', watch?.mail ?? []),
  ];
};

/** What is written to these is handed on, and not to themselves. */
const noForwardToItself: Check = ({ mail, alarmsTo }) => {
  const own = [...officeAddresses(mail), mail.reportAddress, mail.quietAddress].map((address) => address.toLowerCase());
  const [path, list] = mail.postmasterTo ? ['mail.postmasterTo', mail.postmasterTo] : ['alarmsTo', alarmsTo];
  return list.flatMap((address, i) =>
    only(
      own.includes(address.toLowerCase()),
      `${path}.${i}`,
      'is an address of the hotline: mail to it would go round',
    ),
  );
};

/** In the sandbox SES mails whom it has verified, and nobody else. */
const sandboxHoldsReaders: Check = ({ mail, briefTo }) =>
  mail.sandboxTo.length === 0
    ? []
    : briefTo.flatMap((address, i) =>
        only(
          !mail.sandboxTo.includes(address),
          `briefTo.${i}`,
          'is not among mail.sandboxTo: while SES is in its sandbox it gets no brief',
        ),
      );

const keysDiffer: Check = ({ sealTo }) => {
  const all = [
    ...sealTo.investigators.map(({ recipient }, i) => ({ path: `sealTo.investigators.${i}.recipient`, recipient })),
    ...sealTo.recovery.map((recipient, i) => ({ path: `sealTo.recovery.${i}`, recipient })),
    { path: 'sealTo.desk', recipient: sealTo.desk },
  ];
  return all.flatMap(({ path, recipient }, i) => {
    const first = all.findIndex((other) => other.recipient === recipient);
    return only(first < i, path, `is the key of ${all[first]?.path}: every one needs a key of their own`);
  });
};

const defaultLanguageServed: Check = ({ languages, defaultLanguage }) =>
  only(!languages.includes(defaultLanguage), 'defaultLanguage', 'is not among languages');

const helpInEachLanguage: Check = ({ languages, help }) =>
  languages.flatMap((language) => only(help[language].length === 0, `help.${language}`, 'names nobody to turn to'));

const urlsAreOrigins: Check = ({ urls, laptop }) =>
  (['report', 'desk', 'feed', 'evidence'] as const).flatMap((name) => {
    const url = new URL(urls[name]);
    return [
      ...only(urls[name].endsWith('/'), `urls.${name}`, 'ends with a slash'),
      ...only(url.protocol !== 'https:' && !laptop, `urls.${name}`, 'is not https'),
    ];
  });

const urlsShareNoOrigin: Check = ({ urls, certificates }) => {
  const origins = Object.values(urls).map((url) => new URL(url).origin);
  return only(
    new Set(origins).size < origins.length,
    'urls',
    'share an origin: a hole in the public pages would open the desk',
  ).concat(
    only(
      certificates !== undefined && Object.values(urls).some((url) => new URL(url).pathname !== '/'),
      'urls',
      'have a path, but certificates ask for host names of their own',
    ),
  );
};

const certificatesInRegion: Check = ({ certificates, region }) =>
  Object.entries(certificates ?? {}).flatMap(([name, arn]) =>
    only(arn.split(':')[3] !== region, `certificates.${name}`, `is not in region, ${region}`),
  );

const issuerIsHttps: Check = ({ identity, laptop }) =>
  only(
    identity.kind === 'oidc' && !identity.issuer.startsWith('https://') && !laptop,
    'identity.issuer',
    'is not https',
  );

const secondFactor: Check = ({ identity, laptop }) =>
  only(
    identity.kind === 'oidc' && identity.amr.length === 0 && !laptop,
    'identity.amr',
    'is empty: a token must say that a second factor was used',
  );

const archiveElsewhere: Check = ({ archive, account }) => [
  ...only(archive !== null && account === undefined, 'account', 'is missing: the archive lets one account in'),
  ...only(
    archive?.account === account && archive !== null,
    'archive.account',
    'is the hotline’s own: a copy there is lost with it',
  ),
  ...only(
    archive?.key !== undefined && archive.key.split(':')[4] !== archive.account,
    'archive.key',
    'is of another account than archive.account',
  ),
];

const loopbackOnLaptop: Check = ({ feed, laptop }) =>
  only(
    feed.loopback.length > 0 && !laptop,
    'feed.loopback',
    'is for a laptop: deployed, a webhook could reach what only the account may',
  );

/** Whether a host can be one of the internet's: which address it stands for is checked at each delivery. */
const isPublicName = (host: string): boolean =>
  isIP(host.replace(/^\[|\]$/g, '')) === 0 && host.includes('.') && !/\.(?:localhost|local|internal)$/.test(host);

const endpointsArePublic: Check = ({ feed }) =>
  feed.endpoints.flatMap(({ name, url }, i) => {
    const path = `feed.endpoints.${i}.url`;
    const local = feed.loopback.includes(name);
    const read = readEndpointUrl(url, local);
    if (!read.ok) return [problem(path, `is no address of a webhook: ${read.reason}`)];
    return only(!(local || isPublicName(read.url.hostname)), path, 'is not at a public host name');
  });

const endpointsAreNamed: Check = ({ feed }) =>
  feed.endpoints.flatMap(({ name }, i) => {
    const path = `feed.endpoints.${i}.name`;
    const first = feed.endpoints.findIndex((other) => other.name === name);
    return [
      ...only(partnerIdOf(name) === null, path, 'has no letter or digit'),
      ...only(first < i, path, `is the name of feed.endpoints.${first}`),
    ];
  });

const paymentSourcesAreHttps: Check = ({ payments, laptop }) =>
  (['esplora', 'bitcoinRates', 'exchangeRates'] as const).flatMap((name) => {
    const url = payments?.[name] ?? null;
    return url === null
      ? []
      : [
          ...only(!url.startsWith('https://') && !laptop, `payments.${name}`, 'is not https'),
          ...only(url.endsWith('/'), `payments.${name}`, 'ends with a slash'),
        ];
  });

const streamIsTheTables: Check = ({ ledger, region }) => {
  if (ledger === undefined) return [];
  const [, , , at, , resource = ''] = ledger.stream.split(':');
  return [
    ...only(resource.split('/')[1] !== ledger.table, 'ledger.stream', `is not of the table ${ledger.table}`),
    ...only(at !== region, 'ledger.stream', `is not in region, ${region}`),
  ];
};

const CHECKS: Check[] = [
  addressesInDomain,
  addressesDiffer,
  noMailToItself,
  noForwardToItself,
  sandboxHoldsReaders,
  keysDiffer,
  defaultLanguageServed,
  helpInEachLanguage,
  urlsAreOrigins,
  urlsShareNoOrigin,
  certificatesInRegion,
  issuerIsHttps,
  secondFactor,
  archiveElsewhere,
  loopbackOnLaptop,
  endpointsArePublic,
  endpointsAreNamed,
  paymentSourcesAreHttps,
  streamIsTheTables,
];

/** What in well-formed settings cannot be true at once. */
export const contradictions = (settings: Settings): SettingsProblem[] => CHECKS.flatMap((check) => check(settings));
