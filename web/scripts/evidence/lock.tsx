import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { evidence as words } from '#web/words/en/evidence.ts';
import { forgetKey, keepByPasskey, keepByPassphrase, keptBy, keyIn, MIN_PASSPHRASE, unlockKey } from './kept-key.ts';

const Field = ({ id, label, type, hint }: { id: string; label: string; type: 'password' | 'file'; hint?: string }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    {hint === undefined ? null : <div class="govuk-hint">{hint}</div>}
    <input
      class={type === 'file' ? 'govuk-file-upload' : 'govuk-input'}
      id={id}
      name={id}
      type={type}
      autocomplete="off"
      spellcheck={false}
    />
  </div>
);

const fieldOf = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '');

const keyOf = async (form: HTMLFormElement): Promise<string | null> => {
  const file = new FormData(form).get('file');
  const fromFile = file instanceof File && file.size > 0 ? await file.slice(0, 10_000).text() : '';
  return keyIn(`${fieldOf(form, 'key')}\n${fromFile}`);
};

/** A form that stays in the page: nothing of it is sent. */
const Local = ({
  error,
  busy,
  onSubmit,
  children,
}: {
  error: string;
  busy: boolean;
  onSubmit: (form: HTMLFormElement, by: string) => Promise<void>;
  children: ComponentChildren;
}) => (
  <form
    class="dk-form"
    aria-busy={busy}
    onSubmit={(event) => {
      event.preventDefault();
      const by = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
      void onSubmit(event.currentTarget, by);
    }}
  >
    <p class="govuk-error-message" role="alert">
      {error}
    </p>
    {children}
  </form>
);

/** Asks for a key to keep here, or for what unlocks the one that is kept; gives it to `onKey`, in memory. */
export const LockView = ({ onKey }: { onKey: (key: string) => Promise<void> }) => {
  const [kept, setKept] = useState(keptBy());
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    setError('');
    // What it costs to try a passphrase holds the page for a second: what is said has to be seen first.
    await new Promise((done) => setTimeout(done, 30));
    setError((await work()) ?? '');
    setBusy(false);
  };
  const { newKey, locked } = words;

  const keep = (form: HTMLFormElement, by: string): Promise<void> =>
    during(async () => {
      const key = await keyOf(form);
      if (key === null) return newKey.noKey;
      const passphrase = fieldOf(form, 'passphrase');
      if (by === 'passkey') {
        if (!(await keepByPasskey(key))) return newKey.noPasskey;
      } else {
        if (passphrase.length < MIN_PASSPHRASE) return newKey.short;
        if (passphrase !== fieldOf(form, 'again')) return newKey.differ;
        await keepByPassphrase(key, passphrase);
      }
      setKept(keptBy());
      await onKey(key);
      return null;
    });

  const unlock = (form: HTMLFormElement): Promise<void> =>
    during(async () => {
      const key = await unlockKey(kept === 'passkey' ? 'passkey' : { passphrase: fieldOf(form, 'passphrase') });
      if (key === null) return locked.wrong;
      await onKey(key);
      return null;
    });

  return (
    <>
      <p class="govuk-body" role="status">
        {busy ? locked.opening : ''}
      </p>
      {kept === null ? (
        <Local error={error} busy={busy} onSubmit={keep}>
          <h2 class="govuk-heading-m">{newKey.title}</h2>
          <p class="govuk-hint">{newKey.hint}</p>
          <Field id="file" label={newKey.file} type="file" />
          <Field id="key" label={newKey.key} type="password" />
          <Field id="passphrase" label={newKey.passphrase} type="password" />
          <Field id="again" label={newKey.again} type="password" />
          <div class="dk-filter">
            <button class="govuk-button" type="submit" value="passphrase" disabled={busy}>
              {newKey.keep}
            </button>
            <button class="govuk-button govuk-button--secondary" type="submit" value="passkey" disabled={busy}>
              {newKey.byPasskey}
            </button>
          </div>
        </Local>
      ) : (
        <Local error={error} busy={busy} onSubmit={unlock}>
          {kept === 'passkey' ? null : <Field id="passphrase" label={locked.passphrase} type="password" />}
          <div class="dk-filter">
            <button class="govuk-button" type="submit" disabled={busy}>
              {kept === 'passkey' ? locked.passkey : locked.unlock}
            </button>
            <button
              class="dk-link"
              type="button"
              onClick={() => {
                forgetKey();
                setKept(null);
                setError(locked.forgotten);
              }}
            >
              {locked.forget}
            </button>
          </div>
        </Local>
      )}
    </>
  );
};
