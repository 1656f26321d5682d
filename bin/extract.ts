import { operatorSettings } from '#commands/operator-settings.ts';
import { progressBar } from '#commands/progress-bar.ts';
import { readMessages } from '#commands/read-messages.ts';
import { run } from '#commands/run.ts';
import type { Terminal } from '#commands/terminal.ts';
import { errorLine } from '#domain/extract/text/report-line.ts';
import { READ_ENDINGS } from '#domain/message/read/file-endings.ts';

const USAGE = `usage: npm run -s extract -- FILE...

Prints what each message says, one JSON object a line, in the order given.
FILE is one of ${READ_ENDINGS.join(', ')}, or - for standard input; .heic where
settings.ts says \`files: { heic: true }\`.
`;

/** Why a file cannot be opened, without the path that stands beside it anyway. */
const reasonOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^[A-Z]+: /, '').replace(/, \w+(?: '.*')?$/, '');
};

export const main = async ({ words: files, input, say, complain }: Terminal): Promise<number> => {
  if (files.length === 0) complain(USAGE.trimEnd());
  let failed = files.length === 0;
  // What the operator lets the hotline read is read here too.
  const { files: opens } = operatorSettings();
  const progress = progressBar(files.length);
  for (const file of files) {
    try {
      for await (const { ok, line } of readMessages(file, input, opens)) {
        say(line);
        failed ||= !ok;
      }
    } catch (error) {
      say(errorLine(file, reasonOf(error)));
      failed = true;
    }
    progress.step();
  }
  progress.done();
  return failed ? 1 : 0;
};

// Whoever reads the lines may stop early (`| head`).
await run(import.meta.filename, main, { mayBeCutShort: true });
