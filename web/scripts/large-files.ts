import { sayFileError } from './file-error.ts';
import { type StoredFile, storeFile } from './store-file.ts';

/** The words and limits of a file field, as its page says them. */
type Said = Record<
  'upload' | 'largest' | 'tooLarge' | 'hint' | 'sending' | 'kept' | 'failed' | 'cancel' | 'cancelled',
  string
>;

/** Under a field: what is going on, said aloud when it changes, how far it is, and a button that ends it. */
interface Status {
  say: (text: string) => void;
  progress: (done: number) => void;
  show: (busy: boolean) => void;
}

const statusUnder = (input: HTMLInputElement, cancelLabel: string, cancel: () => void): Status => {
  const line = document.createElement('p');
  line.className = 'hl-aside';
  line.role = 'status';
  line.id = 'files-status';
  const bar = document.createElement('progress');
  bar.className = 'hl-progress';
  bar.setAttribute('aria-labelledby', line.id);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary';
  button.textContent = cancelLabel;
  button.addEventListener('click', cancel);
  const under = document.createElement('div');
  under.hidden = true;
  under.append(bar, button);
  input.after(line, under);
  return {
    say: (text) => {
      line.textContent = text;
    },
    progress: (done) => {
      bar.value = done;
    },
    show: (busy) => {
      // Whoever cancelled by the keyboard goes on from the field, not from the top of the page.
      if (!busy && document.activeElement === button) input.focus();
      under.hidden = !busy;
    },
  };
};

const namesOf = (files: readonly { name: string }[]): string => files.map(({ name }) => name).join(', ');

/**
 * Stores files that are too large to be sent with the form, as they are chosen, says how far it is, and can be told to stop;
 * the form takes their names along. Whoever goes on meanwhile is led on when the last one is stored.
 */
export const largeFiles = (input: HTMLInputElement): void => {
  const said = { ...input.dataset } as Said;
  const { form } = input;
  const hidden = form?.querySelector<HTMLInputElement>('[name=uploaded]');
  const token = form?.querySelector<HTMLInputElement>('[name=token]')?.value;
  if (!form || !hidden || !token) return;
  const hint = document.getElementById([input.id, 'hint'].join('-'));
  if (hint) hint.textContent = said.hint;
  // A page that came back to be corrected names what was stored before.
  const stored: StoredFile[] = JSON.parse(hidden.value || '[]');
  const waiting: File[] = [];
  let running: AbortController | null = null;
  let goOn: (() => void) | null = null;
  const { say, progress, show } = statusUnder(input, said.cancel, () => running?.abort());
  const sayKept = (before = ''): void => say(stored.length > 0 ? `${before}${said.kept} ${namesOf(stored)}` : before);

  const storeWaiting = async (signal: AbortSignal): Promise<void> => {
    for (let [file] = waiting; file; [file] = waiting) {
      say(`${said.sending} ${file.name}`);
      progress(0);
      stored.push(await storeFile(said.upload, token, file, progress, signal));
      hidden.value = JSON.stringify(stored);
      waiting.shift();
    }
  };

  const storeAll = async (): Promise<void> => {
    running = new AbortController();
    const { signal } = running;
    show(true);
    try {
      await storeWaiting(signal);
      sayKept();
    } catch {
      goOn = null;
      if (signal.aborted) sayKept(`${said.cancelled} ${namesOf(waiting)}. `);
      else say(said.failed);
    }
    waiting.length = 0;
    show(false);
    running = null;
    goOn?.();
  };

  sayKept();
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const tooLarge = files.filter(({ size }) => size > Number(said.largest));
    sayFileError(input, tooLarge.length > 0 ? `${namesOf(tooLarge)}: ${said.tooLarge}` : '');
    if (!running && tooLarge.length === 0 && total <= Number(input.dataset.most)) return;
    // They go by themselves, not with the form as well; what is too large does not go, and keeps nothing else from it.
    input.value = '';
    waiting.push(...files.filter((file) => !tooLarge.includes(file)));
    if (!running && waiting.length > 0) void storeAll();
  });
  form.addEventListener('submit', (event) => {
    if (!running) return;
    event.preventDefault();
    const { submitter } = event;
    goOn = () => form.requestSubmit(submitter);
  });
};
