import type { DeskSite } from '#web/desk/site.ts';

/** Characters of a group: they stand apart for the eye, and are copied without a gap. */
const GROUP = 4;
/** What is long and has no groups of its own: an address, a hash, an id. */
const UNGROUPED = /^[0-9a-z]{12,}$/i;

const groupsOf = (text: string): string[] => {
  if (!UNGROUPED.test(text)) return [text];
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / GROUP) }, (_, n) =>
    letters.slice(n * GROUP, (n + 1) * GROUP).join(''),
  );
};

/** An identifier, whole: an address, a reference, a transaction; with what copies it, and a link to its page. */
export const Identifier = ({
  site,
  value,
  href,
  what,
}: {
  site: DeskSite;
  value: string;
  href?: string | undefined;
  /** What it is, for who does not see it: `the address`. */
  what: string;
}) => {
  const code = (
    <code class="dk-id" dir="ltr">
      {groupsOf(value).map((group, n) => (
        <span key={n}>{group}</span>
      ))}
    </code>
  );
  const { copy, copyWhat } = site.words.frame;
  return (
    <span class="dk-identifier">
      {href === undefined ? (
        code
      ) : (
        <a class="govuk-link" href={href} data-open>
          {code}
        </a>
      )}{' '}
      {/* Without a script it could do nothing. */}
      <button class="dk-copy dk-no-print" type="button" data-copy={value} aria-label={copyWhat(what)} hidden>
        {copy}
      </button>
    </span>
  );
};
