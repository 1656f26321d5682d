import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { decide } from '#actions/gate/decide.ts';
import { enterForVictim } from '#actions/intake/enter-for-victim.ts';
import type { ExerciseLetter, ExerciseNight, NightMoments } from '#commands/exercise/night.ts';
import type { LocalFile } from '#commands/laptop/local-file.ts';
import { submitForm } from '#commands/laptop/send-letters.ts';
import type { Operator } from '#commands/operator.ts';
import { operatorNames } from '#commands/operator-settings.ts';
import { settingsOfHotline } from '#commands/running-settings.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { sha256 } from '#domain/identity.ts';
import { systemClock } from '#io/clock.ts';
import { readSecret } from '#io/secrets.ts';
import { readPublished } from '#io/table/feed/feed.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';

/** What a night is played on: a hotline on this machine, and the partner's receiver there. */
export interface NightPlace {
  hotline: Pick<LocalFile, 'smtpPort' | 'urls' | 'outputs'>;
  operator: Pick<Operator, 'table' | 'secrets' | 'inbox'>;
  partner: EndpointRef;
}

/** How often it is looked, in milliseconds, and how often at most for a wallet that is to be decided about. */
const LOOK_MS = 300;
const MOST_LOOKS = 200;

const Store = z.array(z.looseObject({ to: z.array(z.string()), text: z.string() }));

const handIn = async ({ smtpPort, urls, outputs }: NightPlace['hotline'], letter: ExerciseLetter): Promise<void> => {
  const { way, language, from, text } = letter;
  if (way === 'form') {
    await submitForm(urls.report, language, text, from);
    return;
  }
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
  await transport.sendMail({ from, to: outputs.ReportAddress, subject: `Fwd: ${from}`, text });
  transport.close();
};

/** How often one letter is handed in, where the hotline does not take it: a laptop may be busy. */
const MAX_TRIES = 5;
const WAIT_MS = 2_000;

/** Hands in the letters of a night, one after another, and again what was not taken. */
export const handInAll = async ({ hotline }: NightPlace, { letters }: ExerciseNight): Promise<void> => {
  for (const letter of letters) {
    for (let tries = 1; ; tries += 1) {
      const failed = await handIn(hotline, letter).then(
        () => null,
        (error: unknown) => error,
      );
      if (failed === null) break;
      if (tries === MAX_TRIES) throw failed;
      await pause(WAIT_MS);
    }
  }
};

/** Whether a brief went out that names a wallet of this night: to whom no letter came from. */
const isBriefed = async ({ hotline }: NightPlace, { letters }: ExerciseNight): Promise<boolean> => {
  const mails = Store.parse(await (await fetch(`${hotline.urls.mailbox}/store`)).json());
  const senders = new Set(letters.map(({ from }) => from));
  const named = (text: string) => letters.some(({ wallet }) => text.includes(wallet));
  return mails.some(({ to, text }) => !to.some((one) => senders.has(one)) && named(text));
};

const published = ({ operator: { table } }: NightPlace, wallet: string) => readPublished(table, ['AMBER'], wallet);

/** Whether the partner has taken in that a wallet is taken back. */
const isCorrected = async (place: NightPlace, wallet: string): Promise<boolean> => {
  const [last] = await published(place, wallet);
  if (last?.state !== 'retracted') return false;
  const endpoint = await readEndpoint(place.operator.table, place.partner);
  return endpoint !== null && endpoint.delivered >= last.seq;
};

type Seen = { -readonly [Name in keyof NightMoments]: NightMoments[Name] };

/** What is looked for, each until it is seen. */
const looks = (place: NightPlace, night: ExerciseNight): Record<keyof NightMoments, () => Promise<boolean>> => {
  const { table } = place.operator;
  return {
    brief: () => isBriefed(place, night),
    told: async () => (await published(place, night.correct)).length > 0,
    hold: async () => (await readDecided(table, night.hold)).decisions.held !== null,
    correction: () => isCorrected(place, night.correct),
    call: async () => (await readWallet(table, night.call.wallet)) !== null,
  };
};

/**
 * Watches a night until all was seen, or for so many seconds at most; gives when each was, in seconds since now. `seen` is called at each.
 */
export const watchNight = async (
  place: NightPlace,
  night: ExerciseNight,
  most: number,
  seen: (what: keyof NightMoments, seconds: number) => Promise<void>,
): Promise<NightMoments> => {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1_000);
  const moments: Seen = { brief: null, told: null, hold: null, correction: null, call: null };
  const left = new Map(Object.entries(looks(place, night)) as [keyof NightMoments, () => Promise<boolean>][]);
  while (left.size > 0 && seconds() < most) {
    for (const [what, look] of left) {
      if (!(await look())) continue;
      left.delete(what);
      moments[what] = seconds();
      await seen(what, seconds());
    }
    await pause(LOOK_MS);
  }
  return moments;
};

/** Who plays, where nobody does: the audit log says so. */
const PLAYER = 'exercise-night';

/** Does what the people of an exercise are to do, for a show without them. */
export const playedBy = (terminal: Pick<Terminal, 'complain'>, { operator }: NightPlace, night: ExerciseNight) => {
  const { table, secrets, inbox } = operator;
  const judge = async (verb: 'hold' | 'reject', address: string) => {
    const world = { table, settings: await settingsOfHotline(terminal, table), clock: systemClock };
    const wish = { who: PLAYER, verb, address, reason: `exercise ${night.name}` };
    // The first brief may come before the letter that names the wallet is read.
    for (let tries = 1; tries <= MOST_LOOKS; tries += 1) {
      if ((await decide(world, wish)).ok) return;
      await pause(LOOK_MS);
    }
  };
  const writeDown = async () => {
    const hashKey = await readSecret(secrets, operatorNames().secrets.hashKey);
    const settings = await settingsOfHotline(terminal, table);
    await enterForVictim(
      { table, inbox, hashKey, clock: systemClock, settings },
      {
        entry: sha256(Buffer.from(night.call.text)),
        staff: PLAYER,
        language: 'fi',
        text: night.call.text,
        files: [],
        partners: false,
        contact: '',
        circumstances: {},
      },
    );
  };
  return async (what: keyof NightMoments): Promise<void> => {
    if (what === 'brief') await Promise.all([judge('hold', night.hold), writeDown()]);
    if (what === 'told') await judge('reject', night.correct);
  };
};
