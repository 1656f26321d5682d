import { describe, expect, it } from 'vitest';
import { FaultInjector } from '#local/cloud/faults.ts';
import { BAD_NIGHT, MAX_KILLS_OF_ONE, Mishaps } from '#local/mishaps/mishaps.ts';

const ALL = { ...BAD_NIGHT, kill: 1, replay: 1, throttle: 1 };
const message = (body: string) => ({ Records: [{ body, messageId: Math.random().toString() }] });
const put = { service: 's3', action: 'PutObject', caller: 'intake', resource: 'inbox/1' } as const;

describe('what goes wrong on purpose', () => {
  it('kills a function with one message a few times, whichever delivery of it that is', () => {
    const mishaps = new Mishaps(1, ALL);
    const lives = Array.from({ length: 10 }, () => mishaps.lifeOf('process-report', message('letter')));
    expect(lives.filter((life) => life !== null)).toHaveLength(MAX_KILLS_OF_ONE);
    expect(mishaps.lifeOf('process-report', message('another'))).not.toBeNull();
  });

  it('kills no function that answers somebody, and none by a schedule', () => {
    expect(new Mishaps(1, ALL).lifeOf('pages', { path: '/fi' })).toBeNull();
  });

  it('strikes the functions’ calls and not the operator’s, and is counted', () => {
    const [mishaps, faults] = [new Mishaps(1, ALL), new FaultInjector()];
    mishaps.arm(faults);
    expect(faults.strike({ ...put, caller: 'operator' }, ['throttle'])).toBeNull();
    expect(faults.strike(put, ['throttle'])).not.toBeNull();
    expect(mishaps.counts).toEqual({ throttle: 1 });
  });

  it('loses no answer about a mail: SES knows no second try', () => {
    const [mishaps, faults] = [new Mishaps(1, { ...ALL, answerLost: 1 }), new FaultInjector()];
    mishaps.arm(faults);
    expect(faults.strike({ ...put, service: 'ses' }, ['timeout-after-write'])).toBeNull();
  });

  it('is over once it is switched off', () => {
    const [mishaps, faults] = [new Mishaps(1, ALL), new FaultInjector()];
    mishaps.arm(faults);
    mishaps.isOn = false;
    expect(faults.strike(put, ['throttle'])).toBeNull();
    expect(mishaps.lifeOf('changes', message('letter'))).toBeNull();
    expect(mishaps.replays()).toBe(false);
  });
});
