/** `npm run exercise-night`: a made-up night of letters for police, CERT and helplines together, on this machine, with a score. */
import { readArguments } from '#commands/arguments.ts';
import { connect } from '#commands/connect.ts';
import { CARDS, exerciseNight, type NightMoments, type NightScore, scoreOf } from '#commands/exercise/night.ts';
import { handInAll, playedBy, watchNight } from '#commands/exercise/run-night.ts';
import { startDemoReceiver } from '#commands/laptop/demo-receiver.ts';
import { localPartner } from '#commands/laptop/local-partner.ts';
import { readLocalSettings } from '#commands/laptop/local-settings.ts';
import { connectOperator } from '#commands/operator.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';

const USAGE = `npm run exercise-night [-- --minutes 60] [--name NAME] [--play]
  hands in a made-up night's letters to the hotline on this machine (npm start), gives each part its card, waits until the first brief,
  the first hold, the first correction and the first caller are there, or the time is over, and scores them. With --play it does
  itself what people are to do. The same --name makes the same letters: a second time they are known. All of it is made up.`;

const MINUTE_S = 60;
const MOST_MINUTES = 24 * 60;

const TOLD: Readonly<Record<keyof NightMoments, string>> = {
  brief: 'investigators have the first brief',
  told: 'the partner is told of the charity’s wallet as an extorter’s',
  hold: 'the wallet is held',
  correction: 'the partner has taken in that it is taken back',
  call: 'the caller’s letter stands in the ledger',
};

const shown = ({ title, seconds, points }: NightScore): string =>
  `  ${String(points).padStart(2)} of 25  ${title}: ${seconds === null ? 'not seen' : `${seconds} s`}`;

const minutesOf = (text: string): number => {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES) return minutes;
  throw new CommandError(`--minutes is a number from 1 to ${MOST_MINUTES}.`, USAGE);
};

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(terminal, USAGE, {
    options: {
      minutes: { type: 'string', default: '60' },
      name: { type: 'string', default: new Date().toISOString().slice(0, 16) },
      play: { type: 'boolean', default: false },
    },
  });
  const minutes = minutesOf(values.minutes);
  if (terminal.env.HOTLINE_TABLE !== undefined) {
    throw new CommandError('An exercise is never played on a deployed hotline.', 'Unset HOTLINE_TABLE, and npm start.');
  }
  const { receiverPort } = readLocalSettings(terminal.env);
  const partner = localPartner(receiverPort);
  const place = { hotline: await connect(terminal), operator: await connectOperator(terminal), partner };
  const night = exerciseNight(values.name);
  const endReceiver = await startDemoReceiver(receiverPort, () => undefined);
  try {
    terminal.say(`Exercise ${night.name}: ${night.letters.length} letters, ${minutes} minutes.`);
    for (const [part, card] of Object.entries(CARDS)) terminal.say(`  ${part}: ${card(night)}`);
    const play = values.play ? playedBy(terminal, place, night) : async () => undefined;
    const watched = watchNight(place, night, minutes * MINUTE_S, async (what, seconds) => {
      terminal.say(`  ${String(seconds).padStart(5)} s  ${TOLD[what]}`);
      await play(what);
    });
    const [moments] = await Promise.all([watched, handInAll(place, night)]);
    const score = scoreOf(moments);
    for (const line of score) terminal.say(shown(line));
    terminal.say(`  ${score.reduce((sum, { points }) => sum + points, 0)} of 100`);
    return score.every(({ seconds }) => seconds !== null) ? 0 : 1;
  } finally {
    endReceiver();
  }
};

await run(import.meta.filename, main);
