import { type StoredFile, storeFile } from './store-file.ts';

/** The words and limits of a file field, as its page says them. */
type Said = Record<'upload' | 'largest' | 'tooLarge' | 'hint' | 'sending' | 'kept' | 'failed', string>;

/** What shows how far it is, under the field: said aloud when it changes. */
const statusUnder = (input: HTMLInputElement): { say: (text: string) => void; bar: HTMLProgressElement } => {
  const line = document.createElement('p');
  line.className = 'hl-aside';
  line.role = 'status';
  const bar = document.createElement('progress');
  bar.className = 'hl-progress';
  bar.hidden = true;
  bar.setAttribute('aria-labelledby', 'files-status');
  line.id = 'files-status';
  input.after(line, bar);
  return {
    say: (text) => {
      line.textContent = text;
    },
    bar,
  };
};

/**
 * Stores files that are too large to be sent with the form, as they are chosen, and says how far it is; the form takes
 * their names along. Whoever goes on meanwhile is led on when the last one is stored.
 */
export const largeFiles = (input: HTMLInputElement): void => {
  const said = { ...input.dataset } as Said;
  const { form } = input;
  const hidden = form?.querySelector<HTMLInputElement>('[name=uploaded]');
  const token = form?.querySelector<HTMLInputElement>('[name=token]')?.value;
  if (!form || !hidden || !token) return;
  const { say, bar } = statusUnder(input);
  const hint = document.getElementById([input.id, 'hint'].join('-'));
  if (hint) hint.textContent = said.hint;
  const stored: StoredFile[] = [];
  let goOn: (() => void) | null = null;
  let busy = false;

  const storeAll = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      say(`${said.sending} ${file.name}`);
      stored.push(
        await storeFile(said.upload, token, file, (done) => {
          bar.value = done;
        }),
      );
      hidden.value = JSON.stringify(stored);
    }
    say(`${said.kept} ${stored.map(({ name }) => name).join(', ')}`);
  };

  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])];
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const tooLarge = files.some(({ size }) => size > Number(said.largest));
    input.setCustomValidity(tooLarge ? said.tooLarge : '');
    input.reportValidity();
    if (tooLarge || busy || total <= Number(input.dataset.most)) return;
    busy = true;
    bar.hidden = false;
    // They go by themselves, not with the form as well.
    input.value = '';
    await storeAll(files).catch(() => {
      goOn = null;
      say(said.failed);
    });
    bar.hidden = true;
    busy = false;
    goOn?.();
  });
  form.addEventListener('submit', (event) => {
    if (!busy) return;
    event.preventDefault();
    const { submitter } = event;
    goOn = () => form.requestSubmit(submitter);
  });
};
