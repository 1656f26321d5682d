import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import { functionSettings, type Settings } from '#settings';

/** Names under which functions read the keys. */
export const SECRETS = {
  /** Key of every keyed hash in the ledger: reports' ids, senders, texts. */
  hashKey: 'hotline-hash-key',
  /** Key that pages sign their tokens with. */
  pageKey: 'hotline-page-key',
  /** The age key that the extorters' contacts are sealed to: the operator puts it in, and the desk alone reads it. */
  deskKey: 'hotline-desk-key',
  /** What the name of each webhook endpoint's signing secret begins with. */
  endpointPrefix: 'hotline-endpoint-',
} as const;

const LENGTH = 64;

/** The keys that functions share, generated at deployment and known to nobody. */
export class Secrets extends Construct {
  readonly hashKey: Secret;
  readonly pageKey: Secret;
  readonly deskKey: Secret;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    // Losing it would make every report new again: it stays when the stack goes.
    this.hashKey = this.key('HashKey', SECRETS.hashKey, RemovalPolicy.RETAIN);
    this.pageKey = this.key('PageKey', SECRETS.pageKey, RemovalPolicy.DESTROY);
    // What was sealed to it would be lost with it.
    this.deskKey = this.key('DeskKey', SECRETS.deskKey, RemovalPolicy.RETAIN);
    accept(
      this.deskKey,
      'SMG4',
      'It is one half of a key pair: with another, contacts sealed before could not be read.',
    );
    accept(this.hashKey, 'SMG4', 'With another key every report would be new again: the same mail would count twice.');
    accept(
      this.pageKey,
      'SMG4',
      'A rotation voids the forms being filled in; it is done by hand when there is a reason.',
    );
    for (const endpoint of functionSettings(settings).feed.endpoints) this.endpointSecret(endpoint.id);
  }

  /** The partner holds it too, and reads it once from an operator. */
  private endpointSecret(id: string): void {
    const secret = this.key(`Endpoint${id}`, `${SECRETS.endpointPrefix}${id}`, RemovalPolicy.DESTROY);
    accept(secret, 'SMG4', 'The partner verifies with it: a rotation is agreed with them, and done by hand.');
  }

  private key(id: string, secretName: string, removalPolicy: RemovalPolicy): Secret {
    return new Secret(this, id, {
      secretName,
      generateSecretString: { passwordLength: LENGTH, excludePunctuation: true },
      removalPolicy,
    });
  }
}
