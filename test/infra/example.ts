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
