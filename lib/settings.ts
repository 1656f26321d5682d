import type * as z from 'zod';
import { namedEndpoint } from '#domain/feed/named-endpoint.ts';
import { FunctionSettings } from '#domain/settings.ts';
import { EXAMPLE_RECIPIENTS } from './settings/age-recipient.ts';
import { contradictions, type SettingsProblem } from './settings/contradictions.ts';
import { Settings, type SettingsInput } from './settings/schema.ts';

export type { Settings, SettingsInput };

/** The operator's settings cannot be used; the message lists every problem on a line of its own. */
export class SettingsError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(
      `settings.ts has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

const pathOf = (issue: z.core.$ZodIssue, last: string[] = []): string =>
  [...issue.path.map(String), ...last].join('.') || 'settings';

const inShape = (issue: z.core.$ZodIssue): SettingsProblem[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: pathOf(issue, [name]), message: 'is not a setting' }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [{ path: pathOf(issue), message: `is missing (${issue.expected})` }];
  }
  return [{ path: pathOf(issue), message: issue.message }];
};

const refuse = (problems: SettingsProblem[]): never => {
  throw new SettingsError(problems.map(({ path, message }) => `${path}: ${message}`));
};

/**
 * Reads the operator's settings and fills in the defaults.
 *
 * @throws SettingsError on an unknown, missing, malformed or contradictory setting: all of them at once.
 */
export const parseSettings = (input: unknown): Settings => {
  const read = Settings.safeParse(input, { reportInput: true });
  if (!read.success) return refuse(read.error.issues.flatMap(inShape));
  const problems = contradictions(read.data);
  return problems.length === 0 ? read.data : refuse(problems);
};

/** Whether originals would be sealed to a key of the shipped example, which nobody can open. */
export const sealsToExample = ({ sealTo }: Settings): boolean => {
  return [...recipientsOf(sealTo), sealTo.desk].some(isExample);
};

const EXAMPLES: ReadonlySet<string> = new Set(Object.values(EXAMPLE_RECIPIENTS));

/** Whether an age recipient is one of the shipped example's, whose keys nobody has. */
export const isExample = (recipient: string): boolean => EXAMPLES.has(recipient);

const recipientsOf = ({ investigators, recovery }: Settings['sealTo']): string[] => [
  ...investigators.map(({ recipient }) => recipient),
  ...recovery,
];

/** Who looks at reports of danger, as functions know them: how they are reached is the topic's to know. */
const watchOf = (
  { name, minutes, hours, timeZone }: NonNullable<Settings['watch']>,
  zone: string,
): NonNullable<FunctionSettings['watch']> => ({ name, minutes, hours, timeZone: timeZone ?? zone });

/** What of the operator's settings the functions get as `settings.json`. */
export const functionSettings = (settings: Settings): FunctionSettings =>
  FunctionSettings.parse({
    operator: settings.operator,
    languages: settings.languages,
    defaultLanguage: settings.defaultLanguage,
    mail: {
      from: settings.mail.from,
      reportAddress: settings.mail.reportAddress,
      quietAddress: settings.mail.quietAddress,
      consentByDefault: settings.mail.consentByDefault,
    },
    sealTo: recipientsOf(settings.sealTo),
    sealContactsTo: settings.sealTo.desk,
    briefTo: settings.briefTo,
    briefs: settings.briefs,
    exports: settings.exports,
    programs: settings.programs,
    timeZone: settings.timeZone,
    help: settings.help,
    safety: settings.safety,
    watch: settings.watch && watchOf(settings.watch, settings.timeZone),
    urls: settings.urls,
    retention: settings.retention,
    contests: settings.contests,
    files: settings.files,
    gate: settings.gate,
    payments: settings.payments,
    feed: {
      endpoints: settings.feed.endpoints.map(namedEndpoint),
      loopback: settings.feed.loopback,
      delay: settings.feed.delay,
    },
  });
