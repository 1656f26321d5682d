import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { hotlineApp } from '#infra/app.ts';
import { physicalNames } from '#physical-names';
import { parseSettings, type Settings, type SettingsInput } from '#settings';
import { settings as example } from '../../settings.ts';

const CERTIFICATE = 'arn:aws:acm:eu-north-1:111122223333:certificate/12345678-90ab-cdef-1234-567890abcdef';

/** The settings that the project ships with, and what a test changes of them. */
export const exampleInput = (changes: Partial<SettingsInput> = {}): SettingsInput => ({ ...example, ...changes });

/** Settings of an operator with an account, host names and an identity provider. */
export const operatedInput = (changes: Partial<SettingsInput> = {}): SettingsInput =>
  exampleInput({
    account: '111122223333',
    certificates: { report: CERTIFICATE, desk: CERTIFICATE, feed: CERTIFICATE, evidence: CERTIFICATE },
    identity: { kind: 'oidc', issuer: 'https://login.police.example', audience: 'hotline-desk', amr: ['mfa'] },
    ...changes,
  });

/** Settings of an operator with an identity provider, whose APIs answer at API Gateway's own names. */
export const oidcInput = (): SettingsInput => {
  const { certificates: _, ...input } = operatedInput();
  return input;
};

/** Settings of which nothing is left out that makes a resource. */
export const fullInput = (): SettingsInput =>
  operatedInput({
    payments: { esplora: 'https://esplora.hotline.example/api' },
    feed: {
      endpoints: [
        { name: 'CERT One', url: 'https://hooks.one.example/hotline', audience: 'AMBER' },
        { name: 'CERT Two', url: 'https://hooks.two.example/hotline', audience: 'GREEN' },
      ],
    },
    pageTo: ['oncall@police.example'],
    watch: {
      ...{ name: 'Example Watch', minutes: 30, mail: ['duty@police.example'], sms: ['+358401234567'] },
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '16:00' }],
    },
    mail: { ...example.mail, postmasterTo: ['postmaster@police.example'], sandboxTo: [...example.briefTo] },
    protected: true,
  });

/** Settings that make as few resources as a hotline can have. */
export const minimalInput = (): SettingsInput =>
  exampleInput({
    mail: { ...example.mail, identity: 'existing' },
    languages: ['en'],
    defaultLanguage: 'en',
    heartbeat: false,
    secondFactorBy: 'provider',
  });

export interface Synthesized {
  folder: string;
  template: Template;
}

/** Synthesizes settings without the functions' code. */
export const synthesized = (input: SettingsInput = exampleInput()): Synthesized => {
  const settings: Settings = parseSettings(input);
  const folder = mkdtempSync(join(tmpdir(), 'hotline-template-'));
  const assembly = hotlineApp(settings, folder, { bundle: false, validate: false }).synth();
  return { folder, template: Template.fromJSON(assembly.getStackByName(physicalNames(settings.name).stack).template) };
};

/** A resource of a template, as it is written there. */
export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

/** The resources of a type, by logical id. */
export const resourcesOf = (template: Template, type: string): Map<string, Resource> =>
  new Map(Object.entries(template.findResources(type)) as [string, Resource][]);
