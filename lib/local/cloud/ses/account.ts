import type { XmlElement } from '../http/xml.ts';

/** A rule of a receipt rule set, as SES describes it. */
interface DescribedRule {
  name: string;
  enabled: boolean;
  recipients: readonly string[];
}

/** A set of receipt rules that is active: mail to other addresses is refused. */
export interface ActiveRules {
  name: string;
  rules: readonly DescribedRule[];
}

/** What SES says of itself when it is asked: which rules take mail, and for which domains mail is signed. */
export class MailAccount {
  #active: ActiveRules | null = null;
  #identities: ReadonlyMap<string, string | null> = new Map();

  /** Makes a rule set the active one, as an operator does by hand; null deactivates it. */
  activate(rules: ActiveRules | null): void {
    this.#active = rules;
  }

  /** Says which domains are verified and signed, each with the domain of its bounces where it has one. */
  identify(identities: ReadonlyMap<string, string | null>): void {
    this.#identities = identities;
  }

  /** The answer to a read-only question about the account, as the fields of its result; null for one that is not served. */
  describe(action: string, identity: string): XmlElement | null {
    const bounces = this.#identities.get(identity);
    const entry = (name: string, value: XmlElement | null): XmlElement => ({
      [name]: value === null ? '' : { entry: { key: identity, value } },
    });
    const known = bounces !== undefined;
    switch (action) {
      case 'DescribeActiveReceiptRuleSet':
        return this.#active === null ? {} : described(this.#active);
      case 'GetAccountSendingEnabled':
        return { Enabled: true };
      case 'GetIdentityVerificationAttributes':
        return entry('VerificationAttributes', known ? { VerificationStatus: 'Success' } : null);
      case 'GetIdentityDkimAttributes':
        return entry('DkimAttributes', known ? { DkimEnabled: true, DkimVerificationStatus: 'Success' } : null);
      case 'GetIdentityMailFromDomainAttributes':
        return entry(
          'MailFromDomainAttributes',
          bounces
            ? { MailFromDomain: bounces, MailFromDomainStatus: 'Success', BehaviorOnMXFailure: 'UseDefaultValue' }
            : null,
        );
      default:
        return null;
    }
  }
}

const described = ({ name, rules }: ActiveRules): XmlElement => ({
  Metadata: { Name: name },
  Rules: {
    member: rules.map((rule) => ({
      Name: rule.name,
      Enabled: rule.enabled,
      Recipients: { member: [...rule.recipients] },
    })),
  },
});
