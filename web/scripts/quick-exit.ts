/** Within how many milliseconds Shift is pressed three times to leave. */
const THREE_PRESSES = 3_000;

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
  addEventListener('keyup', ({ key, timeStamp }) => {
    presses = key === 'Shift' ? [...presses.filter((at) => timeStamp - at < THREE_PRESSES), timeStamp] : [];
    if (presses.length === 3) leave();
  });
};
