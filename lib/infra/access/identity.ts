import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { GROUPS } from '#lambdas/desk/env.ts';
import { CHECK_RIGHTS } from '#lambdas/heartbeat/env.ts';
import type { Settings } from '#settings';

/** Whose tokens the desk believes. */
export interface Issuer {
  issuer: string;
  /** Whom tokens must be for; of several each will do, separated by commas. */
  audience: string;
  jwksUri?: string | undefined;
  scope?: string | undefined;
  /** Ways of signing in, one of which a token must name; none where the issuer demands a second factor anyway. */
  amr: string[];
  /** The same by classes. */
  acr: string[];
  /** The client by which people sign in; the audience where absent. */
  clientId?: string | undefined;
  /** The client by which people's commands sign in; nobody does where absent. */
  commandsClientId?: string | undefined;
  /** Where its answers go, where the issuer knows no address without a port. */
  commandsAnswerTo?: string | undefined;
  /** The claim of which roles are read. */
  rolesClaim: string;
}

/** A working day: an investigator signs in each morning. */
const SESSION = Duration.hours(12);
const TOKEN = Duration.hours(1);
const PASSWORD_LENGTH = 14;
/** Cognito takes an address of this machine by this name alone, and at one port. */
const COMMANDS_ANSWER = 'http://localhost:8976/signed-in';

/** Who investigators are: an OpenID provider that exists already, or a user pool where each needs a second factor. */
export class InvestigatorIdentity extends Construct {
  readonly issuer: Issuer;
  /** The user pool; none where people come by a provider. */
  private pool: UserPool | undefined;

  constructor(scope: Construct, id: string, settings: Pick<Settings, 'identity' | 'urls' | 'protected'>) {
    super(scope, id);
    const { identity, urls } = settings;
    this.issuer =
      identity.kind === 'oidc' ? identity : this.userPool(identity.domainPrefix, urls.desk, settings.protected);
  }

  /** Lets the daily check ask how many can sign in, and by which factors. */
  letLook(role: IRole): void {
    if (this.pool === undefined) return;
    const actions = CHECK_RIGHTS.filter((right) => right.startsWith('cognito-idp:'));
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.pool.userPoolArn] }));
  }

  private userPool(domainPrefix: string, deskUrl: string, deletionProtection: boolean): Issuer {
    const pool = new UserPool(this, 'Investigators', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false, email: false },
      accountRecovery: AccountRecovery.NONE,
      passwordPolicy: {
        minLength: PASSWORD_LENGTH,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.pool = pool;
    pool.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
    const client = pool.addClient('Desk', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${deskUrl}/signed-in`],
        logoutUrls: [`${deskUrl}/signed-out`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: TOKEN,
      accessTokenValidity: TOKEN,
      refreshTokenValidity: SESSION,
    });
    const commands = pool.addClient('Commands', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [COMMANDS_ANSWER],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: TOKEN,
      accessTokenValidity: TOKEN,
      refreshTokenValidity: TOKEN,
    });
    for (const groupName of GROUPS) pool.addGroup(groupName, { groupName });
    const { region } = Stack.of(this);
    return {
      issuer: `https://cognito-idp.${region}.amazonaws.com/${pool.userPoolId}`,
      audience: `${client.userPoolClientId},${commands.userPoolClientId}`,
      clientId: client.userPoolClientId,
      commandsClientId: commands.userPoolClientId,
      commandsAnswerTo: COMMANDS_ANSWER,
      amr: [],
      acr: [],
      rolesClaim: 'cognito:groups',
    };
  }
}
