import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { evidence as words } from '#web/words/en/evidence.ts';
import { LockView } from './lock.tsx';
import { fetchSealed, openSubject } from './open-parts.ts';
import { type Opened, OpenedView } from './opened.tsx';
import { type Handed, readHandover } from './read-handover.ts';

/** How long what is opened stays open without a touch, in milliseconds: a screen that was left is soon nobody's. */
const MAX_IDLE_MS = 15 * 60_000;

const Nothing = ({ why, desk }: { why: string | null; desk: string }) => {
  const { title, way, toDesk } = words.nothing;
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {why === null ? null : (
        <p class="dk-banner" role="alert">
          {why}
        </p>
      )}
      <p class="govuk-body">{way}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={desk}>
          {toDesk}
        </a>
      </p>
    </>
  );
};

const afterIdle = (lock: () => void): (() => void) => {
  let timer = setTimeout(lock, MAX_IDLE_MS);
  const touched = (): void => {
    clearTimeout(timer);
    timer = setTimeout(lock, MAX_IDLE_MS);
  };
  const events = ['pointerdown', 'keydown'] as const;
  for (const each of events) addEventListener(each, touched);
  return () => {
    clearTimeout(timer);
    for (const each of events) removeEventListener(each, touched);
  };
};

const Page = ({ handed }: { handed: Handed }) => {
  const [sealed, setSealed] = useState<ReadonlyMap<string, Uint8Array> | null>(null);
  const [fetched, setFetched] = useState(0);
  const [opened, setOpened] = useState<readonly Opened[] | null>(null);
  const [said, setSaid] = useState('');
  const { subjects } = handed.evidence;
  const all = subjects.reduce((sum, { parts }) => sum + parts.length, 0);
  useEffect(() => {
    void fetchSealed(handed, setFetched).then(setSealed);
  }, []);
  useEffect(
    () =>
      opened === null
        ? undefined
        : afterIdle(() => {
            setOpened(null);
            setSaid(words.idle);
          }),
    [opened],
  );
  const open = async (key: string): Promise<void> => {
    const made: Opened[] = [];
    for (const subject of subjects)
      made.push({ subject, parts: await openSubject(subject.parts, sealed ?? new Map(), key) });
    setSaid('');
    setOpened(made);
  };
  if (sealed === null) {
    return (
      <p class="govuk-body" role="status">
        {words.fetching(fetched, all)}
      </p>
    );
  }
  if (opened !== null) {
    return <OpenedView handed={handed} sealed={sealed} opened={opened} onLock={() => setOpened(null)} />;
  }
  return (
    <>
      <h1 class="govuk-heading-l">
        {words.locked.title(subjects.map(({ reference, id }) => reference ?? id).join(', '))}
      </h1>
      <p class="govuk-body" role="status">
        {said} {words.locked.fetched(sealed.size)}
      </p>
      <LockView onKey={open} />
    </>
  );
};

/** Whether the desk sent the reader here: another site could hand over what looks like it, and is not. */
const isFromDesk = (desk: string): boolean => {
  try {
    return new URL(document.referrer).origin === desk;
  } catch {
    return false;
  }
};

const start = async (): Promise<void> => {
  const root = document.getElementById('main');
  const { desk = '' } = document.body.dataset;
  const { hash } = location;
  if (root === null) return;
  // Out of the address, and of what the browser remembers of it.
  history.replaceState(null, '', location.pathname);
  if (hash.length < 2) return render(<Nothing why={null} desk={desk} />, root);
  if (!isFromDesk(desk)) return render(<Nothing why={words.nothing.notFromDesk} desk={desk} />, root);
  const handed = await readHandover(hash);
  render(handed === null ? <Nothing why={words.nothing.broken} desk={desk} /> : <Page handed={handed} />, root);
};

void start();
