/** Within how many milliseconds Shift is pressed three times to leave. */
const THREE_PRESSES = 3_000;

/** Where Shift is part of writing: its presses there never leave. */
const WRITTEN_IN = 'textarea, input, select, [contenteditable]';

/** Keyboards on a screen press Shift for capitals and symbols, wherever one writes: there the button alone leaves. */
const onScreen = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Leaves at once and takes this page out of the way back; without scripts the link does it alone, and Back returns. */
export const quickExit = (link: HTMLAnchorElement): void => {
  const leave = (): void => {
    document.body.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  addEventListener('keyup', ({ key, timeStamp, target }) => {
    const writing = target instanceof Element && target.matches(WRITTEN_IN);
    const counts = key === 'Shift' && !writing && !onScreen();
    presses = counts ? [...presses.filter((at) => timeStamp - at < THREE_PRESSES), timeStamp] : [];
    if (presses.length === 3) leave();
  });
};
