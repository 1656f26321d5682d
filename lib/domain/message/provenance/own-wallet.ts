import { inRanges } from '#domain/letter-ranges.ts';

/** Most characters above a forward in which its writer's own wallet is looked for. */
const MAX_CHARACTERS = 2_000;

/** `My own wallet is ...`: what who passes a letter on says of themselves, and no letter of what is to be paid to. */
const OWN_WALLET = inRanges(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:my own (?:bitcoin |btc )?(?:wallet|address|account)|oma (?:bitcoin-?)?(?:lompakkoni|osoitteeni)|m(?:in egen|itt eget) (?:bitcoin-?)?(?:plånbok|adress|konto|tegnebog|lommebok|wallet|adresse))(?!\p{L})`,
      String.raw`(?<!\p{L})(?:meine? eigene[rs]? (?:bitcoin-?)?(?:wallet|adresse|brieftasche|geldbörse|konto)|mijn eigen (?:wallet|portemonnee|adres)|mon propre portefeuille|ma propre adresse|mi propi[ao] (?:cartera|billetera|monedero|dirección|wallet)|il mio (?:stesso |proprio )(?:portafoglio|wallet|indirizzo)|(?:a )?minha própria (?:carteira|conta)|(?:o )?meu próprio endereço)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:m(?:ój|oj) własny (?:portfel|adres)|moje vlastní (?:peněženka|adresa)|m(?:inu|u) enda (?:rahakot\p{L}*|aadress)|mano (?:paties )?piniginė|mans paša maks|az én (?:saját )?(?:tárcám|címem)|portofelul meu(?: propriu)?|benim kendi (?:cüzdanım|adresim)|το δικό μου πορτοφόλι|мой собственный (?:кошел[её]к|адрес)|мій власний (?:гаманець|адрес\p{L}*)|моят собствен портфейл|mi vlastiti novčanik)(?!\p{L})`,
      '(?:我自己的|我本人的)(?:钱包|錢包|地址)|(?:私|自分)の(?:ウォレット|財布|アドレス)|제\\s?(?:지갑|주소)|محفظتي الخاصة',
    ].join('|'),
    'iu',
  ),
);

/** Whether words above a forward name the wallet of who wrote them. */
export const namesOwnWallet = (text: string): boolean => OWN_WALLET.test(text.slice(0, MAX_CHARACTERS));
