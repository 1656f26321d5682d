import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import {
  DescribeActiveReceiptRuleSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  type SESClient,
} from '@aws-sdk/client-ses';
import type { AwsAnswer, AwsQuestion } from '#domain/operation/check/point.ts';
import type { Secrets } from './secrets.ts';

/** What of an account may be asked, and by which clients. */
export interface Account {
  mail: SESClient;
  secrets: Secrets;
}

const optionOf = (question: AwsQuestion, name: string): string => question[question.indexOf(name) + 1] ?? '';

/** What a question, in the words of AWS's command line, is answered; null for one that is not asked from here. */
const answerTo = ({ mail, secrets }: Account, question: AwsQuestion): Promise<unknown> | null => {
  const Identities = [optionOf(question, '--identities')];
  switch (question.slice(0, 2).join(' ')) {
    case 'ses describe-active-receipt-rule-set':
      return mail.send(new DescribeActiveReceiptRuleSetCommand({}));
    case 'ses get-account-sending-enabled':
      return mail.send(new GetAccountSendingEnabledCommand({}));
    case 'ses get-send-quota':
      return mail.send(new GetSendQuotaCommand({}));
    case 'ses get-identity-verification-attributes':
      return mail.send(new GetIdentityVerificationAttributesCommand({ Identities }));
    case 'ses get-identity-dkim-attributes':
      return mail.send(new GetIdentityDkimAttributesCommand({ Identities }));
    case 'ses get-identity-mail-from-domain-attributes':
      return mail.send(new GetIdentityMailFromDomainAttributesCommand({ Identities }));
    case 'secretsmanager describe-secret':
      return secrets.send(new DescribeSecretCommand({ SecretId: optionOf(question, '--secret-id') }));
    default:
      return null;
  }
};

/** Asks AWS by a function's own clients what `npm run check` asks by the command line; a refusal is an answer, by its name alone. */
export const askAccount =
  (account: Account) =>
  async (question: AwsQuestion): Promise<AwsAnswer> => {
    try {
      const answer = answerTo(account, question);
      return answer === null ? { ok: false, reason: `${question[1]}: not asked` } : { ok: true, value: await answer };
    } catch (error) {
      return { ok: false, reason: `${question[1]}: ${error instanceof Error ? error.name : 'refused'}` };
    }
  };
