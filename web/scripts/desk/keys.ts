/** How long the second key of two may take, in milliseconds. */
const TOGETHER_MS = 1_500;

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

/** Focuses the line that is so many on from the one in focus. */
const step = (by: number): void => {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  if (next === undefined) return;
  next.tabIndex = -1;
  next.focus();
};

const inLine = (selector: string): HTMLElement | null | undefined =>
  document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>(selector);

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys for who uses the desk all day. None is needed: each leads where a link or a button does. */
export const keys = (): void => {
  let wentAt = Number.NEGATIVE_INFINITY;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const { key, timeStamp } = event;
    if (timeStamp - wentAt < TOGETHER_MS) {
      wentAt = Number.NEGATIVE_INFINITY;
      const link = [...document.querySelectorAll<HTMLAnchorElement>('a[data-go]')].find((a) => a.dataset.go === key);
      if (link) link.click();
      return;
    }
    if (key === 'g') wentAt = timeStamp;
    else if (key === '/') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-key="/"]')?.focus();
    } else if (key === 'j') step(1);
    else if (key === 'k') step(-1);
    else if (key === 't') (inLine('[data-take]') ?? document.querySelector<HTMLElement>('form > [data-take]'))?.click();
    else if (key === 'c') inLine('button[data-copy]')?.click();
    else if (key === 'Enter' && document.activeElement?.matches('[data-row]')) inLine('a[data-open], a')?.click();
    else if (key === '?') location.assign(document.body.dataset.help ?? '/');
  });
};
