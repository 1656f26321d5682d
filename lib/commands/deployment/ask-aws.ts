import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { AskAws, AwsAnswer, AwsQuestion } from '#domain/operation/check/point.ts';
import { lineOf } from '#domain/operation/check/points.ts';

/** What AWS answers to a question, in the shape that it must have. */
type Told = <Shape extends z.ZodType>(ask: AskAws, question: AwsQuestion, shape: Shape) => Promise<z.output<Shape>>;

/**
 * Asks what a command cannot go on without.
 *
 * `refusalOf` says, of the reason that no answer came, or null where another than was expected did, what the command says then.
 */
export const asking =
  (refusalOf: (reason: string | null, question: AwsQuestion) => Error): Told =>
  async (ask, question, shape) => {
    const answer = await ask(question);
    const read = shape.safeParse(answer.ok ? answer.value : undefined);
    if (answer.ok && read.success) return read.data;
    throw refusalOf(answer.ok ? null : answer.reason, question);
  };

/** How long one question may take, in milliseconds. */
const TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

const jsonOf = (text: string): AwsAnswer => {
  try {
    // Of nothing to tell the command line prints nothing.
    return { ok: true, value: text.trim() === '' ? null : JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'the answer is no JSON' };
  }
};

/** What AWS calls its refusal, without whom and what it is about; else that the command could not be run. */
const reasonOf = (stderr: string): string => {
  const [, code] = /An error occurred \((\w+)\)/.exec(stderr) ?? [];
  return code ?? (stderr.includes('credentials') ? 'no credentials' : 'the AWS command line did not answer');
};

/** Asks AWS by its own command line, with the operator's credentials and in the hotline's region. */
export const askCommandLine =
  (region: string): AskAws =>
  (question) =>
    new Promise((answered) => {
      const words = [...question, '--region', region, '--output', 'json'];
      const env = { ...process.env, AWS_PAGER: '' };
      execFile('aws', words, { env, timeout: TIMEOUT_MS, maxBuffer: MAX_ANSWER_BYTES }, (error, stdout, stderr) =>
        answered(error === null ? jsonOf(stdout) : { ok: false, reason: `${question[1]}: ${reasonOf(stderr)}` }),
      );
    });

const Recorded = z.array(z.strictObject({ ask: z.string(), answer: z.unknown() }));

/**
 * Answers from a folder of JSON files: lists of `{ask, answer}`, the question in the words of AWS's command line.
 *
 * @throws CommandError where a file is none such.
 */
export const askRecorded = async (folder: string): Promise<AskAws> => {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new CommandError(`${folder} is no folder of recorded answers.`, 'Name one: --recorded FOLDER', { cause });
  });
  const answers = new Map<string, unknown>();
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const read = Recorded.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    if (!read.success) throw new CommandError(`${name} holds no recorded answers.`, 'A list of {ask, answer}.');
    for (const { ask, answer } of read.data) answers.set(ask, answer);
  }
  return async (question) => {
    const line = lineOf(question);
    return answers.has(line)
      ? { ok: true, value: answers.get(line) }
      : { ok: false, reason: `${question[1]}: not recorded` };
  };
};
