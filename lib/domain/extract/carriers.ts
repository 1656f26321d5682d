import { menacesItsReader, threatens } from '#domain/extract/amount/threatens.ts';
import type { Findings, FoundWallet } from '#domain/findings.ts';
import { LINK_PART, type Message, type Part } from '#domain/message.ts';

/** A message with what it says. */
export interface ReadMessage {
  message: Message;
  findings: Findings;
}

/** A reading of a message with the addresses in it. */
export interface ReadPart {
  part: Part;
  findings: Findings;
}

/** What carries an address, the one that is believed first: what is shown or read in a picture, an alternative that is not, a code, a link. */
const CODE = 2;
const LINK = 3;
const isLink = ({ name }: Pick<Part, 'name'>): boolean => name.endsWith(LINK_PART);
const rankOf = ({ name, hidden, alternative }: Part): number => {
  if (name.endsWith('/qr')) return CODE;
  if (isLink({ name })) return LINK;
  return hidden === true || alternative === true ? 1 : 0;
};

const inNoPlace = (wallets: readonly FoundWallet[], keeps: (wallet: FoundWallet) => boolean): FoundWallet[] =>
  wallets.map((wallet) => (wallet.inDemand && !keeps(wallet) ? { ...wallet, inDemand: false } : wallet));

/** What a carrier that is not believed asks for leaves nothing unclear: a hidden decoy would silence the wallet that is shown. */
const withoutDoubt = ({ unclear: _, ...findings }: Findings): Findings => findings;

const addressesIn = (list: readonly Findings[]): Set<string> =>
  new Set(list.flatMap(({ wallets }) => wallets.map(({ address }) => address)));

/** Whether a reading asks for something: a sum, or that it is done in time. */
const asksBy = ({ demands, deadlines }: Findings): boolean => demands.length + deadlines.length > 0;

/** Without what a code or a link asks for in a currency that the words beside it ask for: people are told the words' sum. */
const wordsFirst = (read: readonly ReadPart[]): ReadPart[] => {
  const said = new Set(
    read.flatMap(({ part, findings }) => (rankOf(part) < CODE ? findings.demands.map(({ currency }) => currency) : [])),
  );
  return read.map((one) => {
    const { part, findings } = one;
    if (rankOf(part) < CODE || !findings.demands.some(({ currency }) => said.has(currency))) return one;
    const demands = findings.demands.filter(({ currency }) => !said.has(currency));
    return { part, findings: { ...findings, demands } };
  });
};

/** Whether a link of a page says how much to pay. */
const isPriced = ({ part, findings }: ReadPart): boolean => isLink(part) && findings.demands.length > 0;

/**
 * Whether a page menaces its reader and its link says how much: then its words are those of a demand, though they name no address
 * and no sum. News of a demand tells of what befell others.
 */
export const demandsByLink = (read: readonly ReadPart[]): boolean =>
  read.some(isPriced) && read.some(({ part }) => rankOf(part) < CODE && menacesItsReader(part.text));

/**
 * Takes the demand's place from the addresses of a message that only a lesser carrier has, where a better one names another: of
 * `text/plain` and `text/html` what is not shown, of a picture its code, of a page its links. One of two that differ is a forger's.
 */
export const withinMessage = (parts: readonly ReadPart[]): Findings[] => {
  const read = wordsFirst(parts);
  const ranks = read.map(({ part }) => rankOf(part));
  const best = Math.min(...read.map(({ findings }, index) => (findings.wallets.length > 0 ? (ranks[index] ?? 0) : 9)));
  const named = addressesIn(read.flatMap(({ findings }, index) => (ranks[index] === best ? [findings] : [])));
  // A code says nothing of what it is for: the text of its picture must demand. Links stand in shops' bills and in news of demands too:
  // their page must ask by a sum or a time, or the link by a sum, and the page must threaten.
  const isAsked =
    best < CODE ||
    (best === LINK && demandsByLink(parts)) ||
    read.some(
      ({ part, findings }, index) =>
        (ranks[index] ?? 0) < CODE &&
        (best === CODE
          ? findings.demands.length > 0 || threatens({ parts: [part] })
          : asksBy(findings) && threatens({ parts: [part] })),
    );
  if (!isAsked)
    return read.map(({ part, findings }) => ({
      ...findings,
      wallets: inNoPlace(findings.wallets, () => false),
      ...(isLink(part) ? { demands: [] } : {}),
    }));
  if (best === CODE || best === LINK)
    return read.map(({ findings }) => ({
      ...findings,
      wallets: findings.wallets.map((wallet) => ({ ...wallet, inDemand: true })),
    }));
  return read.map(({ findings }, index) =>
    ranks[index] === best
      ? findings
      : { ...withoutDoubt(findings), wallets: inNoPlace(findings.wallets, ({ address }) => named.has(address)) },
  );
};

/** Speaks of a code that is to be read. */
const SPEAKS_OF_CODE = /(?<!\p{L})(?:qr|scan|skann|ruutukood|rutkod)/iu;

/** Speaks of a code, or of what is attached. */
const SPEAKS_OF_FILE =
  /(?<!\p{L})(?:qr|scan|skann|ruutukood|rutkod|attach|enclosed|see the (?:file|pdf|document|picture|image)|liite|bifoga|bilaga|anhang|angehängt|beigefügt|anlage|pdf|manus)/iu;

const isCode = ({ evidence = [] }: FoundWallet): boolean => evidence.every(({ part }) => part.endsWith('/qr'));

const isPicture = ({ message }: ReadMessage): boolean => message.origin === 'picture';

const withWallets = (read: ReadMessage, wallets: FoundWallet[]): ReadMessage => ({
  ...read,
  findings: { ...read.findings, wallets },
});

/** Most characters of a letter in which it speaks of a code. */
const SEARCHED = 100_000;

/** Whether a letter demands, names no address, and speaks of a code: then the code in a picture beside it is where to pay. */
const paysByCode = ({ message, findings }: ReadMessage): boolean =>
  findings.demands.length > 0 && SPEAKS_OF_CODE.test(message.text.slice(0, SEARCHED));

/** Whether a message came as a file beside a letter: a picture, a document. */
const isFile = (read: ReadMessage): boolean => isPicture(read) || read.message.origin === 'document';

/**
 * Which messages of a report are to be read as letters whose address stands beside them: those that name none and speak of a
 * code or of what is attached, where a picture or a document of the report names one.
 */
export const besideOthers = (read: readonly ReadMessage[]): boolean[] => {
  const carried = read.some((one) => isFile(one) && one.findings.wallets.length > 0);
  return read.map(
    ({ message, findings }) =>
      carried && findings.wallets.length === 0 && SPEAKS_OF_FILE.test(message.text.slice(0, SEARCHED)),
  );
};

/**
 * Takes the demand's place from the addresses that only a picture of a report has, beside a letter whose text names another, or
 * beside a picture before it that does; and from codes that no demand speaks of. A signature's picture may hold anyone's.
 */
export const acrossMessages = (read: readonly ReadMessage[]): ReadMessage[] => {
  const letters = read.filter((one) => !isPicture(one));
  const named = addressesIn(letters.map(({ findings }) => findings));
  return read.map((one) => {
    if (!isPicture(one)) return one;
    const { wallets } = one.findings;
    const isAsked = named.size === 0 && wallets.every(isCode) && letters.some(paysByCode);
    const placed = isAsked ? wallets.map((wallet) => ({ ...wallet, inDemand: true })) : wallets;
    if (named.size > 0)
      return withWallets(
        one,
        inNoPlace(placed, ({ address }) => named.has(address)),
      );
    // What the first picture that demands shows is the letter; a later one may repeat it.
    if (placed.some(({ inDemand }) => inDemand)) for (const { address } of placed) named.add(address);
    return withWallets(one, placed);
  });
};
