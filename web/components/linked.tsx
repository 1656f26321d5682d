/** Services that a text names between `<a>` and `</a>`, by what it calls them. */
const PAGES: Readonly<Record<string, string>> = {
  StopNCII: 'https://stopncii.org',
  'Take It Down': 'https://takeitdown.ncmec.org',
  'tietosuoja.fi': 'https://tietosuoja.fi',
  'suomi.fi': 'https://www.suomi.fi',
  'saavutettavuusvaatimukset.fi': 'https://www.saavutettavuusvaatimukset.fi',
};

/** A text of ours in which services that help stand as links: a child must not have to type an address. */
export const Linked = ({ text }: { text: string }) => (
  <>
    {text.split(/<a>(.*?)<\/a>/).map((piece, n) =>
      PAGES[piece] !== undefined && n % 2 === 1 ? (
        <a class="govuk-link" key={piece} href={PAGES[piece]} rel="noreferrer">
          {piece}
        </a>
      ) : (
        piece
      ),
    )}
  </>
);
