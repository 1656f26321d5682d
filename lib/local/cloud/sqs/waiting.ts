import type { MovableClock } from '../../clock.ts';
import type { WorkSignal } from '../work.ts';
import type { QueueStore } from './queues.ts';

/** The longest wait between two looks, in milliseconds: a message hidden by its group shows by no event of its own. */
const LONGEST_WAIT = 500;

interface Waiting {
  name: string;
  milliseconds: number;
  queues: QueueStore;
  clock: MovableClock;
  work: WorkSignal;
}

/** Waits until a queue may have a message to give: one is sent or given back, becomes visible, or the clock is moved. */
export const waitForMessage = ({ name, milliseconds, queues, clock, work }: Waiting): Promise<void> =>
  new Promise((resolve) => {
    const next = queues.nextVisibleAt(name);
    const untilVisible = next === null ? LONGEST_WAIT : Math.max(1, next - clock.now());
    const done = () => {
      clearTimeout(timer);
      stopWork();
      stopClock();
      resolve();
    };
    const timer = setTimeout(done, Math.min(milliseconds, untilVisible, LONGEST_WAIT));
    const stopClock = clock.onMove(done);
    const stopWork = work.onWork((told) => {
      if (told.kind === 'queue' && told.name === name) done();
    });
  });
