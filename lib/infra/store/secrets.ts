import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import type { PhysicalNames } from '#physical-names';
import { functionSettings, type Settings } from '#settings';

const LENGTH = 64;

/** The keys that functions share, generated at deployment and known to nobody. */
export class HotlineSecrets extends Construct {
  readonly names: PhysicalNames['secrets'];
  readonly hashKey: Secret;
  readonly matchKey: Secret;
  readonly pageKey: Secret;
  readonly deskKey: Secret;
  readonly heartbeatKey: Secret;

  constructor(scope: Construct, id: string, { settings, names }: { settings: Settings; names: PhysicalNames }) {
    super(scope, id);
    this.names = names.secrets;
    // Losing it would make every report new again: it stays when the stack goes.
    this.hashKey = this.key('HashKey', this.names.hashKey, RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    this.matchKey = this.key('MatchKey', this.names.matchKey, RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    this.pageKey = this.key('PageKey', this.names.pageKey, RemovalPolicy.DESTROY);
    this.heartbeatKey = this.key('HeartbeatKey', this.names.heartbeatKey, RemovalPolicy.DESTROY);
    accept(this.heartbeatKey, 'SMG4', "Whoever has it can have a letter of their own thrown away, and nobody else's.");
    // What was sealed to it would be lost with it.
    this.deskKey = this.key('DeskKey', this.names.deskKey, RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    accept(
      this.deskKey,
      'SMG4',
      'It is one half of a key pair: with another, contacts sealed before could not be read.',
    );
    accept(this.hashKey, 'SMG4', 'With another key every report would be new again: the same mail would count twice.');
    accept(
      this.matchKey,
      'SMG4',
      'With another key no new letter would be like an old one, and no contact found again.',
    );
    accept(
      this.pageKey,
      'SMG4',
      'A rotation voids the forms being filled in; it is done by hand when there is a reason.',
    );
    for (const endpoint of functionSettings(settings).feed.endpoints) this.endpointSecret(endpoint.id);
  }

  /** The partner holds it too, and reads it once from an operator. */
  private endpointSecret(id: string): void {
    const secret = this.key(`Endpoint${id}`, `${this.names.endpointPrefix}${id}`, RemovalPolicy.DESTROY);
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
