import { LOOPBACK_PARTNER } from '#commands/laptop/loopback-partner.ts';
import { LOGIN_CLIENT } from '#local/runtime/identity/identity.ts';
import { TWO_FACTORS } from '#local/runtime/identity/test-users.ts';
import { parseSettings, type Settings, type SettingsInput } from '#settings';
import type { LocalRecipients } from './local-keys.ts';

/**
 * Addresses that the assembly of a laptop is synthesized with: ports are known only once its servers listen, and are put
 * in these addresses' place then.
 */
export const PLACEHOLDERS = {
  report: 'http://report.hotline.localhost',
  desk: 'http://desk.hotline.localhost',
  feed: 'http://feed.hotline.localhost',
  evidence: 'http://evidence.hotline.localhost',
  identity: 'http://identity.hotline.localhost',
} as const;
export type LocalUrls = Record<keyof typeof PLACEHOLDERS, string>;

/** What access tokens for the desk must be meant for. */
export const DESK_AUDIENCE = 'hotline-desk';
/** The client by which people sign in at the desk. */
export const DESK_CLIENT = 'hotline-desk';
/** The scope that they must have: a client may be given tokens of the audience that lack it. */
const DESK_SCOPE = 'desk';

/** Who is paged on a laptop: a mailbox that there is nowhere else. */
const WATCH = 'watch@hotline.localhost';

/** The operator's settings as a laptop runs them: at local addresses, with its own identity provider and keys. */
export function laptopSettings(
  operator: SettingsInput,
  recipients: LocalRecipients,
  receiverPort: number,
  payments: SettingsInput['payments'] = null,
): Settings {
  const receiver = `http://127.0.0.1:${receiverPort}/`;
  const { identity, report, desk, feed, evidence } = PLACEHOLDERS;
  return parseSettings({
    ...operator,
    account: undefined,
    certificates: undefined,
    // What is made up here is copied nowhere.
    archive: null,
    laptop: true,
    // Asked as where somebody watches at any hour, so that it can be seen; what they are paged is read at the mailbox.
    watch: {
      ...{ name: operator.operator.name, minutes: 30, mail: [WATCH], sms: [] },
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }],
    },
    // Its mails would stand among those that people look for.
    heartbeat: operator.heartbeat ?? false,
    // Nor the operator's chain server: what is made up here is nobody's business there.
    payments,
    // Not the operator's partners: what is made up on a laptop must never reach them.
    feed: {
      endpoints: [{ name: LOOPBACK_PARTNER, url: receiver, audience: 'AMBER' }],
      loopback: [LOOPBACK_PARTNER],
      delay: 0,
    },
    urls: { report, desk, feed, evidence },
    identity: {
      kind: 'oidc',
      issuer: identity,
      audience: DESK_AUDIENCE,
      scope: DESK_SCOPE,
      clientId: DESK_CLIENT,
      commandsClientId: LOGIN_CLIENT,
      acr: [TWO_FACTORS],
      jwksUri: `${identity}/jwks`,
    },
    sealTo: {
      investigators: [
        { name: 'Investigator 1', recipient: recipients['investigator-1'], comparedBy: ['Lead 1', 'Lead 2'] },
        { name: 'Investigator 2', recipient: recipients['investigator-2'], comparedBy: ['Lead 1', 'Lead 2'] },
      ],
      recovery: [recipients.recovery],
      desk: recipients.desk,
    },
  });
}

/** A text of the assembly with the placeholders replaced by where the servers listen. */
export const withLocalUrls = (text: string, urls: LocalUrls): string =>
  Object.entries(PLACEHOLDERS).reduce(
    (result, [name, placeholder]) => result.replaceAll(placeholder, urls[name as keyof LocalUrls]),
    text,
  );
