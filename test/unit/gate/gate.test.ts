import { describe, expect, it } from 'vitest';
import { textSketch } from '#domain/campaign/text-sketch.ts';
import { isBareButForAge, mayLeaveBare, passesButForAge } from '#domain/gate/bare.ts';
import { type Decisions, decided, UNDECIDED } from '#domain/gate/decisions.ts';
import { type GateSettings, judge, type Verdict, type WalletQuestion } from '#domain/gate/gate.ts';
import type { GateSighting } from '#domain/gate/sighting.ts';
import { formSighting, mailSighting } from '#test/support/ledger/made-report.ts';

const SETTINGS: GateSettings = { reports: 3, mails: 1, provenance: 'mail' };
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const judged = (sightings: readonly GateSighting[], more: Partial<WalletQuestion> = {}, settings = SETTINGS): Verdict =>
  judge(
    { sightings, decisions: UNDECIDED, chain: { asked: 'not' }, service: null, campaignSince: null, ...more },
    settings,
  );
const sketchOf = (text: string): Uint8Array => textSketch(text, new Uint8Array(64)) ?? new Uint8Array();
const decision = (reason: string) => ({ by: 'lead', reason, at: '2026-11-24T12:00:00.000Z' });
const unmet = ({ conditions }: Verdict): string[] => conditions.filter(({ met }) => !met).map(({ name }) => name);
const standings = ({ reports }: Verdict) => reports.map(({ standing }) => standing);

const ASKED = { asked: 'answered', askedAt: '2026-11-24T09:30:00.000Z' } as const;

describe('the gate', () => {
  it('opens for three different reports of which one came by mail', () => {
    const verdict = judged([mailSighting(1), formSighting(2), formSighting(3)]);
    expect(verdict.passed).toBe(true);
    expect(unmet(verdict)).toEqual([]);
  });

  it('says of each condition whether it is met and why', () => {
    const verdict = judged([mailSighting(1), mailSighting(2, { consent: false })]);
    expect(verdict.passed).toBe(false);
    expect(verdict.conditions).toEqual([
      { name: 'consent', met: true, reason: '1 of 2 reports may be used for partners.' },
      { name: 'different-reports', met: false, reason: '1 different report of these; 3 are needed.' },
      {
        name: 'in-demand',
        met: false,
        reason: '1 different report with a threat, and a demand beside the address; 3 are needed.',
      },
      {
        name: 'provenance',
        met: true,
        reason: '1 of these came by mail from a verified sender; 1 is needed.',
      },
      {
        name: 'not-used-before',
        met: true,
        known: false,
        reason: 'Whether it was used before is not known: the chain is not followed.',
      },
      {
        name: 'not-a-service',
        met: true,
        known: false,
        reason: "Whether it is a known service's is not known: no list of services was imported.",
      },
      { name: 'not-flagged', met: true, reason: 'Nobody has flagged it.' },
      { name: 'not-contested', met: true, reason: 'Nobody has contested it.' },
      { name: 'not-held', met: true, reason: 'Nobody has held it.' },
    ]);
  });

  it('takes what a sender says most plainly, whichever of their reports came first', () => {
    const sender = (n: number) => ({ senderHash: `sender${n}` });
    const asked = times(3, (n) => mailSighting(n, { ...sender(n), inDemand: false }));
    const told = times(3, (n) => mailSighting(10 + n, sender(n)));
    const verdict = judged([...asked, ...told]);
    expect(verdict.passed).toBe(true);
    expect(standings(verdict).map(({ counts }) => counts)).toEqual([false, false, false, true, true, true]);
  });

  it('opens for victims` forms though their extorter posted texts near them first that demand nothing', () => {
    const letters = ['cats and dogs in the long grass by the river', 'files of the clinic on monday at the square'];
    const near = (n: number, more: string) => ({ sketch: sketchOf(`${letters[n]} ${more}`), textHash: `${n} ${more}` });
    const posted = times(2, (n) => formSighting(n, { ...near(n, 'please'), threatless: true }));
    const victims = times(2, (n) => formSighting(10 + n, near(n, 'today')));
    const verdict = judged([...posted, ...victims, mailSighting(20)]);
    expect(verdict.passed).toBe(true);
    expect(standings(verdict).map(({ counts }) => counts)).toEqual([false, false, true, true, true]);
  });

  it.each<[string, GateSighting[], string[]]>([
    ['nobody', [], ['consent', 'different-reports', 'in-demand', 'provenance']],
    ['two different reports', [mailSighting(1), mailSighting(2)], ['different-reports', 'in-demand']],
    ['a thousand forged forms', times(1_000, (n) => formSighting(n)), ['provenance']],
    [
      'one person who mails ten times',
      times(10, (n) => mailSighting(n, { senderHash: 'one' })),
      ['different-reports', 'in-demand'],
    ],
    [
      'a thousand mails whose sender no server vouches for',
      times(1_000, (n) => mailSighting(n, { dmarc: 'fail' })),
      ['different-reports', 'in-demand', 'provenance'],
    ],
    [
      'one text in a thousand forms and one mail',
      [...times(1_000, (n) => formSighting(n, { textHash: 'one' })), mailSighting(0, { report: 'mailed' })],
      ['different-reports', 'in-demand'],
    ],
    [
      'forms without a text',
      [mailSighting(0), mailSighting(1), ...times(9, (n) => formSighting(n + 2, { textHash: null }))],
      ['different-reports', 'in-demand'],
    ],
    [
      'mails without a sender',
      times(9, (n) => mailSighting(n, { senderHash: null })),
      ['different-reports', 'in-demand', 'provenance'],
    ],
    [
      'reports without consent',
      times(9, (n) => mailSighting(n, { consent: false })),
      ['consent', 'different-reports', 'in-demand', 'provenance'],
    ],
    [
      "a charity's address that many letters name in passing, and one forged form demands for",
      [...times(50, (n) => mailSighting(n, { inDemand: false })), formSighting(99)],
      ['in-demand', 'provenance'],
    ],
    [
      'a thousand forged forms, each with a forged mail uploaded',
      times(1_000, (n) => formSighting(n, { headersFit: true })),
      ['provenance'],
    ],
    [
      "a rival's wallet that one person slipped in beside the extorter's",
      [mailSighting(0), ...times(9, (n) => mailSighting(n, { senderHash: 'one', report: `again${n}` }))],
      ['different-reports', 'in-demand'],
    ],
    [
      'letters that ask for money and threaten nothing, as shops` do',
      times(9, (n) => mailSighting(n, { threatless: true })),
      ['in-demand', 'provenance'],
    ],
    [
      'mails that a list or a server sent on',
      [
        ...times(5, (n) => mailSighting(n, { noSender: 'automatic' })),
        ...times(5, (n) => mailSighting(n + 5, { noSender: 'passed-on' })),
      ],
      ['different-reports', 'in-demand', 'provenance'],
    ],
    [
      'a hundred senders of one domain',
      times(100, (n) => mailSighting(n, { organisation: 'one' })),
      ['different-reports', 'in-demand'],
    ],
    [
      'a mail and forms of nearly one text',
      [
        mailSighting(0),
        ...times(9, (n) =>
          formSighting(n + 1, { sketch: sketchOf(`Pay 500 EUR or your pictures go to everyone ${n}`) }),
        ),
      ],
      ['different-reports', 'in-demand'],
    ],
    [
      'forged forms that borrow the provenance of a mail which names the address in passing',
      [mailSighting(0, { inDemand: false }), ...times(9, (n) => formSighting(n + 1))],
      ['provenance'],
    ],
  ])('stays shut for %s', (_, sightings, conditions) => {
    expect(unmet(judged(sightings))).toEqual(conditions);
  });

  it('opens for two colleagues and one other, the earliest of them counted', () => {
    const colleagues = times(3, (n) => mailSighting(n, { organisation: 'firm' }));
    expect(standings(judged(colleagues))).toEqual([
      { counts: true },
      { counts: true },
      { counts: false, why: 'same-organisation', as: 'report0' },
    ]);
    expect(judged([...colleagues, mailSighting(9, { organisation: 'other' })]).passed).toBe(true);
    expect(judged(times(3, (n) => mailSighting(n))).passed).toBe(true);
  });

  it('counts what staff wrote down for each caller, in whatever words, and no mail of it', () => {
    const sketch = sketchOf('They want money or they publish everything');
    const dictated = times(3, (n) => formSighting(n, { dictated: true, textHash: 'one', sketch }));
    expect(standings(judged(dictated))).toEqual(times(3, () => ({ counts: true })));
    expect(unmet(judged(dictated))).toEqual(['provenance']);
  });

  it('opens for one mail and two forged forms that demand for a rival, unless more mails are asked for', () => {
    const forged = [mailSighting(0), formSighting(1), formSighting(2)];
    expect(judged(forged).passed).toBe(true);
    const stricter = { ...SETTINGS, mails: 2 };
    expect(unmet(judged(forged, {}, stricter))).toEqual(['provenance']);
    const reasons = judged(forged, {}, stricter).conditions.map(({ reason }) => reason);
    expect(reasons).toContain('1 of these came by mail from a verified sender; 2 are needed.');
    expect(judged([...forged, mailSighting(3)], {}, stricter).passed).toBe(true);
    const again = mailSighting(3, { senderHash: mailSighting(0).senderHash });
    expect(unmet(judged([...forged, again], {}, stricter))).toEqual(['provenance']);
  });

  it('opens for mails that phones forward inline, unless the settings ask for an attached original', () => {
    const inline = times(9, (n) => mailSighting(n, { headersFit: false }));

    expect(judged(inline).passed).toBe(true);
    expect(unmet(judged(inline, {}, { ...SETTINGS, provenance: 'original' }))).toEqual(['provenance']);
    expect(judged([...inline, mailSighting(10)], {}, { ...SETTINGS, provenance: 'original' }).passed).toBe(true);
  });

  it('counts a sender once and says which report was first', () => {
    const verdict = judged([
      mailSighting(3, { senderHash: 'one' }),
      mailSighting(1, { senderHash: 'one' }),
      mailSighting(2),
    ]);
    expect(verdict.reports.map(({ sighting }) => sighting.report)).toEqual(['report1', 'report2', 'report3']);
    expect(standings(verdict)).toEqual([
      { counts: true },
      { counts: true },
      { counts: false, why: 'same-sender', as: 'report1' },
    ]);
  });

  it('says of how many its numbers are, where more name it than were looked at', () => {
    const { conditions } = judged([mailSighting(1), mailSighting(2)], { named: 565 });
    expect(conditions[0]?.reason).toBe(
      '2 of 2 reports that were looked at, of 565 that name it, may be used for partners.',
    );
  });

  it('counts a sender whose first report had no consent by the second, which has it', () => {
    const verdict = judged([
      mailSighting(1, { senderHash: 'one', consent: false }),
      mailSighting(2, { senderHash: 'one' }),
    ]);
    expect(standings(verdict)).toEqual([{ counts: false, why: 'no-consent', as: null }, { counts: true }]);
  });

  it('counts victims of one mass mailing, whose letters are the same', () => {
    expect(judged(times(3, (n) => mailSighting(n, { textHash: 'the same' }))).passed).toBe(true);
  });

  it('counts a report once, however often it is listed, and in whatever order', () => {
    const sightings = [mailSighting(1), mailSighting(2), mailSighting(1), mailSighting(2)];
    const verdict = judged(sightings);
    expect(verdict.reports).toHaveLength(2);
    expect(judged(sightings.toReversed())).toEqual(verdict);
  });

  it.each<[string, Partial<WalletQuestion>, string[]]>([
    ['that the chain is still to be asked about', { chain: { asked: 'waiting' } }, ['not-used-before']],
    ['that the chain gave no answer about', { chain: { asked: 'no-answer' } }, ['not-used-before']],
    [
      'in use before its campaign',
      { chain: { ...ASKED, firstUsed: '2019-01-01T00:00:00Z' }, campaignSince: '2026-11-24T08:00:00.000Z' },
      ['not-used-before'],
    ],
    ["of an exchange's", { service: 'Example Exchange' }, ['not-a-service']],
  ])('stays shut for a wallet %s', (_, more, conditions) => {
    expect(unmet(judged(times(9, mailSighting), more))).toEqual(conditions);
  });

  it('says until when the chain knew of no use', () => {
    const { conditions } = judged(times(3, mailSighting), { chain: { ...ASKED, firstUsed: null } });
    const { reason } = conditions.find(({ name }) => name === 'not-used-before') ?? {};
    expect(reason).toBe('It was not used on the chain until 2026-11-24, 09:30 UTC.');
  });

  it.each<[string, Partial<WalletQuestion>]>([
    ['never used on the chain', { chain: { ...ASKED, firstUsed: null } }],
    [
      'first used after its campaign began',
      { chain: { ...ASKED, firstUsed: '2026-11-25T00:00:00Z' }, campaignSince: '2026-11-24T08:00:00.000Z' },
    ],
  ])('opens for a wallet %s', (_, more) => {
    expect(judged(times(3, mailSighting), more).outcome).toBe('passed');
  });
});

describe("an investigator's decision", () => {
  const passing = times(9, mailSighting);
  const decisionsAfter = (...verbs: Parameters<typeof decided>[1][]): Decisions =>
    verbs.reduce<Decisions>((decisions, verb, index) => {
      // A contest is decided by another lead than the one who let the wallet out.
      const by = index === 0 ? 'lead' : `lead ${index}`;
      const next = decided(decisions, verb, { ...decision(`because of ${verb}`), by });
      if (!next.ok) throw new Error(next.reason);
      return next.decisions;
    }, UNDECIDED);

  it.each<[Parameters<typeof decided>[1][], string, string]>([
    [['hold'], 'barred', 'barred'],
    [['reject'], 'barred', 'barred'],
    [['contest'], 'under-review', 'under-review'],
    [['release'], 'passed', 'released'],
    [['hold', 'release'], 'passed', 'released'],
    [['release', 'hold'], 'barred', 'barred'],
    [['contest', 'confirm'], 'passed', 'not-yet'],
    [['contest', 'reject'], 'barred', 'barred'],
    [['contest', 'release'], 'passed', 'released'],
    [['release', 'contest'], 'under-review', 'under-review'],
    [['reject', 'confirm'], 'passed', 'not-yet'],
    [['reject', 'hold', 'confirm'], 'barred', 'barred'],
    [['release', 'hold', 'release'], 'passed', 'released'],
    [['release', 'reject', 'confirm'], 'passed', 'not-yet'],
    [['release', 'contest', 'confirm'], 'passed', 'not-yet'],
  ])('%j: %s where the gate alone would open', (verbs, open, shut) => {
    expect(judged(passing, { decisions: decisionsAfter(...verbs) }).outcome).toBe(open);
    expect(judged([formSighting(1)], { decisions: decisionsAfter(...verbs) }).outcome).toBe(shut);
  });

  it('is told as the reason, with who made it', () => {
    const verdict = judged(passing, { decisions: decisionsAfter('hold') });
    expect(unmet(verdict)).toEqual(['not-held']);
    expect(verdict.conditions.find(({ met }) => !met)?.reason).toBe('lead held it: because of hold');
  });

  it('of who answers a contest ends the pause of a signature, and nobody else`s', () => {
    const signed = { ...decisionsAfter('confirm'), contested: { ...decision('signed'), signed: true as const } };
    const other = { ...decision('another looked'), by: 'lead-2' };
    expect(decided(signed, 'contest-dismiss', other, { isOpen: true })).toMatchObject({
      ok: true,
      decisions: { contested: null },
    });
    // It was confirmed before it was signed against: to confirm it again is an answer.
    expect(decided(signed, 'confirm', other, { isOpen: true })).toMatchObject({
      ok: true,
      decisions: { contested: null },
    });
    const contested = decisionsAfter('contest');
    expect(decided(contested, 'contest-dismiss', other, { isOpen: true })).toMatchObject({
      ok: true,
      decisions: contested,
    });
  });

  it.each<[Parameters<typeof decided>[1][], Parameters<typeof decided>[1], string]>([
    [['hold'], 'hold', 'stands-already'],
    [['release'], 'release', 'stands-already'],
    [['reject'], 'release', 'is-rejected'],
    [['reject'], 'reject', 'stands-already'],
    [['contest'], 'contest', 'stands-already'],
    [['reject'], 'contest', 'stands-already'],
    [['confirm'], 'confirm', 'stands-already'],
    [[], 'restrict', 'nothing-to-restrict'],
    [['release', 'contest'], 'confirm', 'same-person'],
  ])('after %j is not %s: %s', (before, verb, reason) => {
    expect(decided(decisionsAfter(...before), verb, decision('again'))).toEqual({ ok: false, reason });
  });
});

describe('a rejection', () => {
  const by = (before: Decisions, verb: Parameters<typeof decided>[1], who: string, called?: string) =>
    decided(before, verb, { ...decision(verb), by: who }, { called });
  const saidAfter = (before: Decisions, ...said: [Parameters<typeof decided>[1], string, string?][]): Decisions =>
    said.reduce((decisions, [verb, who, called]) => {
      const next = by(decisions, verb, who, called);
      if (!next.ok) throw new Error(next.reason);
      return next.decisions;
    }, before);
  const SAME = { ok: false, reason: 'same-person' };

  it('that another answered a contest with is not overruled by who let the wallet out', () => {
    const rejected = saidAfter(UNDECIDED, ['release', 'lead-1'], ['contest', 'lead-2'], ['reject', 'lead-2']);
    expect(by(rejected, 'confirm', 'Lead-1')).toEqual(SAME);
    expect(by(rejected, 'confirm', 'lead-3')).toMatchObject({ ok: true });
    // Who rejected what they let out themselves may think again.
    const own = saidAfter(UNDECIDED, ['release', 'lead-1'], ['reject', 'lead-1']);
    expect(by(own, 'confirm', 'lead-1')).toMatchObject({ ok: true });
  });

  it('and a contest take whoever let the wallet out for one person, at the desk and at a command line', () => {
    const atDesk = saidAfter(UNDECIDED, ['release', 'u-4711', 'Lead, Example'], ['contest', 'lead-2']);
    const atCommand = saidAfter(UNDECIDED, ['release', 'Example Lead'], ['contest', 'lead-2']);
    expect(by(atDesk, 'confirm', 'Example Lead')).toEqual(SAME);
    expect(by(atCommand, 'confirm', 'u-4711', 'Lead, Example')).toEqual(SAME);
    expect(by(atDesk, 'confirm', 'u-4712', 'Deputy, Example')).toMatchObject({ ok: true });
  });
});

describe('a rejection that is the desk’s', () => {
  const desk = { by: 'the desk', reason: 'Not said.', at: '2026-11-24T12:00:00.000Z' };
  const before: Decisions = { ...UNDECIDED, confirmed: decision('seen in a raid'), letOutBy: ['lead'] };
  const last = { ...desk, verb: 'reject' as const, before };
  const rejected: Decisions = { ...before, confirmed: null, flagged: desk };

  it('is not taken back by who let the wallet out, by whatever name; another may', () => {
    const undo = (by: string, signer: string) => decided(rejected, 'undo', { ...desk, by }, { last, signer });
    for (const by of ['the desk', 'lead']) expect(undo(by, 'lead')).toEqual({ ok: false, reason: 'same-person' });
    expect(undo('the desk', 'deputy')).toMatchObject({ ok: true, decisions: { confirmed: before.confirmed } });
  });

  it.each(['undo', 'confirm'] as const)('is nobody’s own, though who let it out be called that: %s', (verb) => {
    const decide = (signer: string) => decided(rejected, verb, desk, { last, signer, called: 'the desk' });
    expect(decide('lead')).toEqual({ ok: false, reason: 'same-person' });
    expect(decide('deputy')).toMatchObject({ ok: true });
  });
});

describe('a word that is taken back', () => {
  const held = { ...decision('told the police'), verb: 'hold' as const, before: UNDECIDED };
  const undoneWith = (at: string, signed?: true) => {
    const contested = { ...decision('mine'), at, ...(signed && { signed }) };
    return { contested, made: decided({ ...UNDECIDED, held, contested }, 'undo', decision('wrong'), { last: held }) };
  };

  it('leaves a contest that was signed after it, and none that a person entered', () => {
    const { contested, made } = undoneWith('2026-11-24T12:00:01.000Z', true);
    expect(made).toMatchObject({ ok: true, decisions: { held: null, contested } });
    expect(undoneWith('2026-11-24T12:00:01.000Z').made).toMatchObject({ ok: true, decisions: { contested: null } });
  });

  it('leaves none that was signed before it', () => {
    expect(undoneWith('2026-11-24T11:59:59.000Z', true).made).toMatchObject({
      ok: true,
      decisions: { contested: null },
    });
  });
});

describe('a wallet of a campaign that passed', () => {
  const waiting: Partial<WalletQuestion> = { chain: { asked: 'waiting' } };
  const released = { ...UNDECIDED, released: decision('seen in a raid') };

  it.each<[string, GateSighting, Partial<WalletQuestion>, boolean]>([
    ['one report that counts demands money to', mailSighting(1), {}, true],
    ['one report names in passing', mailSighting(1, { inDemand: false }), {}, false],
    ['no report that counts names', mailSighting(1, { dmarc: 'fail' }), {}, false],
    ['a form alone demands money to', formSighting(1), {}, false],
    ['a letter names that threatens nothing', mailSighting(1, { threatless: true }), {}, false],
    ['a service holds', mailSighting(1), { service: 'Example Exchange' }, false],
    ['an investigator released, and that is more', mailSighting(1), { decisions: released }, false],
    ['the chain is still to be asked about', mailSighting(1), waiting, false],
  ])('that %s leaves as a bare address or not', (_, sighting, more, leaves) => {
    expect(mayLeaveBare(judged([sighting], more))).toBe(leaves);
  });

  it.each<[string, Partial<WalletQuestion>, boolean]>([
    ['all else is met', waiting, true],
    ['it is also a service’s', { ...waiting, service: 'Example Exchange' }, false],
    ['it is also released', { ...waiting, decisions: released }, false],
  ])('is asked about on the chain only where its age alone keeps it in: %s', (_, more, asked) => {
    expect(passesButForAge(judged(times(3, mailSighting), more))).toBe(asked);
    expect(isBareButForAge(judged([mailSighting(1)], more))).toBe(asked);
  });
});
