import type { MeantSettings } from '#domain/operation/check/meant.ts';
import { physicalNames } from '#physical-names';
import type { Settings } from '#settings';

/** What the operator's settings mean, as far as an account is compared with it. */
export const meantSettings = (settings: Settings): MeantSettings => {
  const names = physicalNames(settings.name);
  const { hashKey, matchKey, pageKey, heartbeatKey, deskKey } = names.secrets;
  return {
    region: settings.region,
    stack: names.stack,
    prefix: settings.name,
    domain: settings.mail.domain,
    ownIdentity: settings.mail.identity === 'own',
    dmarcReportsTo: settings.mail.dmarcReportsTo ?? null,
    hosts: settings.certificates === undefined ? null : settings.urls,
    sandboxed: settings.mail.sandboxTo.length > 0,
    reportAddresses: [settings.mail.reportAddress, settings.mail.quietAddress],
    ruleSet: names.receiptRules,
    budget: { name: names.budget, usd: settings.budget },
    mailsPerDay: settings.mailsPerDay,
    concurrency: settings.concurrency,
    isProtected: settings.protected,
    followsPayments: settings.payments !== null,
    isArchived: settings.archive?.key !== undefined,
    certificates: Object.values(settings.certificates ?? {}),
    laptop: settings.laptop ? { secrets: [hashKey, matchKey, pageKey, heartbeatKey, deskKey] } : null,
  };
};
