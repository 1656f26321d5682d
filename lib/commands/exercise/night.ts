import { exerciseNews } from '#domain/feed/exercise.ts';
import type { Language } from '#domain/intake/submission.ts';

/** One letter of an exercise, and who hands it in. */
export interface ExerciseLetter {
  way: 'mail' | 'form';
  language: Language;
  from: string;
  wallet: string;
  text: string;
}

/** A made-up night: letters of one extorter, with what each part has to find in them. */
export interface ExerciseNight {
  name: string;
  letters: readonly ExerciseLetter[];
  /** What several victims are to pay to: partners hear of it by itself, and the police want it kept in. */
  hold: string;
  /** What the extorter slipped in: a charity's, which partners are told of as an extorter's until somebody corrects it. */
  correct: string;
  /** What somebody reads out who has nothing but a telephone, and the wallet in it. */
  call: { wallet: string; text: string };
}

const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];
/** Letters that are alone with their wallet, as those of October 2020 were. */
const ALONE = 12;
/** People who name the same wallet: one more than lets it out. */
const TOGETHER = 4;

const TEXTS: Record<(typeof LANGUAGES)[number], (wallet: string, n: number) => string> = {
  fi: (wallet, n) =>
    `Hei, potilas ${n}. Meillä on terapiakäyntiesi muistiinpanot Esimerkki-terapiakeskuksesta. Maksa 200 euroa bitcoineina osoitteeseen ${wallet} 24 tunnin kuluessa. Sen jälkeen hinta on 500 euroa, ja 72 tunnin kuluttua julkaisemme kaiken, mitä olet terapeutillesi kertonut.`,
  sv: (wallet, n) =>
    `Hej patient ${n}. Vi har anteckningarna från dina besök hos terapicentret Exempel. Betala 200 euro i bitcoin till ${wallet} inom 24 timmar. Därefter är priset 500 euro, och efter 72 timmar publicerar vi allt som du har berättat för din terapeut.`,
  en: (wallet, n) =>
    `Hello, patient ${n}. We have the notes of your visits to the Example therapy centre. Pay 200 euro in bitcoin to ${wallet} within 24 hours. After that the price is 500 euro, and after 72 hours we publish everything that you told your therapist.`,
};

/** A valid address that is nobody's; the same for the same night. */
const walletOf = (night: string, what: string): string => exerciseNews(`${night} ${what}`, '').wallet.address;

/** The letters of a night: the same name makes the same ones, another name others. All people, places and wallets are made up. */
export const exerciseNight = (name: string): ExerciseNight => {
  const hold = walletOf(name, 'shared');
  const correct = walletOf(name, 'charity');
  const wallets = [
    ...Array.from({ length: ALONE }, (_, n) => walletOf(name, `alone ${n}`)),
    ...Array.from({ length: TOGETHER }, () => hold),
    ...Array.from({ length: TOGETHER }, () => correct),
  ];
  const letters = wallets.map((wallet, n): ExerciseLetter => {
    const language = LANGUAGES[n % LANGUAGES.length] ?? 'en';
    // Of the shared ones mails, for the gate asks for one whose sender is believed; of those alone each third a form.
    const way = n < ALONE && n % 3 === 2 ? 'form' : 'mail';
    return { way, language, from: `patient@house-${n}.example`, wallet, text: TEXTS[language](wallet, n + 1) };
  });
  const called = walletOf(name, 'call');
  return { name, letters, hold, correct, call: { wallet: called, text: TEXTS.fi(called, letters.length + 1) } };
};

/** Whom an exercise brings together, and what each is given to read before it begins. */
export const CARDS: Readonly<Record<'police' | 'CERT' | 'helpline', (night: ExerciseNight) => string>> = {
  police: ({ hold }) =>
    `Somebody of yours works undercover on ${hold}. Find it in the first brief, and hold it before partners act: at the desk, or npm run decide -- hold.`,
  CERT: ({ correct }) =>
    `A charity calls you: ${correct} is theirs, and exchanges block it since you passed it on. Tell the police, who reject it; see that the retraction arrives.`,
  helpline: ({ call }) =>
    `Somebody reads this out to you, and has no computer: write it down with npm run victims -- enter, read the receipt code back.\n    "${call.text}"`,
};

/** When each thing was seen, in seconds after the first letter was handed in; null where it did not come. */
export interface NightMoments {
  /** The first brief that names a wallet of this night. */
  brief: number | null;
  /** A partner was told of the wallet that is to be held, or of the charity's. */
  told: number | null;
  /** The wallet was held. */
  hold: number | null;
  /** The partner took in that the charity's wallet is taken back. */
  correction: number | null;
  /** What the caller read out stands in the ledger. */
  call: number | null;
}

/** Seconds from what began it that are good, and that are too many; whoever does better than the first has all points. */
const MARKS = {
  brief: { title: 'first brief', good: 120, late: 900 },
  hold: { title: 'first hold, after the brief', good: 300, late: 1_800 },
  correction: { title: 'first correction, after the partner was told', good: 600, late: 3_600 },
  call: { title: 'first caller written down', good: 600, late: 3_600 },
} as const;

/** Points of each of the four. */
const POINTS = 25;

/** One line of a score: what it is about, seconds where it came, and points of 25. */
export interface NightScore {
  title: string;
  seconds: number | null;
  points: number;
}

const pointsFor = (seconds: number, { good, late }: { good: number; late: number }): number => {
  const share = (late - Math.max(seconds, good)) / (late - good);
  return Math.round(POINTS * Math.max(0, share));
};

const after = (moment: number | null, begin: number | null): number | null =>
  moment === null ? null : Math.max(0, moment - (begin ?? 0));

/** Scores a night: brief, hold, correction and call, 25 points at most each. */
export const scoreOf = ({ brief, told, hold, correction, call }: NightMoments): NightScore[] => {
  const took = { brief, hold: after(hold, brief), correction: after(correction, told), call };
  return (['brief', 'hold', 'correction', 'call'] as const).map((name) => {
    const seconds = took[name];
    return { title: MARKS[name].title, seconds, points: seconds === null ? 0 : pointsFor(seconds, MARKS[name]) };
  });
};
