import { progressBar } from '#commands/progress-bar.ts';
import { readMessages } from '#commands/read-messages.ts';
import { errorLine } from '#domain/extract/text/report-line.ts';

const USAGE = `usage: npm run -s extract -- FILE...

Prints what each message says, one JSON object a line, in the order given.
FILE is .eml, .mbox, .msg, .txt, .png, .jpg, or - for standard input.
`;

/** Why a file cannot be opened, without the path that stands beside it anyway. */
const reasonOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^[A-Z]+: /, '').replace(/, \w+(?: '.*')?$/, '');
};

// Whoever reads the lines may stop early (`| head`).
process.stdout.on('error', () => process.exit());

const files = process.argv.slice(2);
if (files.length === 0) process.stderr.write(USAGE);
let failed = files.length === 0;
const progress = progressBar(files.length);

for (const file of files) {
  try {
    for await (const { ok, line } of readMessages(file)) {
      process.stdout.write(`${line}\n`);
      failed ||= !ok;
    }
  } catch (error) {
    process.stdout.write(`${errorLine(file, reasonOf(error))}\n`);
    failed = true;
  }
  progress.step();
}
progress.done();
process.exitCode = failed ? 1 : 0;
