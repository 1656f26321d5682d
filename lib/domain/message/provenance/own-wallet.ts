import { asksForMoney } from '#domain/extract/amount/asks-for-money.ts';
import { menacesItsReader } from '#domain/extract/amount/threatens.ts';
import { inRanges } from '#domain/letter-ranges.ts';

/** Most characters above a forward in which its writer's own wallet is looked for. */
const MAX_CHARACTERS = 2_000;

/**
 * `My own wallet is ...`: what who passes a letter on says of themselves. The word `own` stands in each: `my wallet` is what
 * letters call the one to be paid to.
 */
const OWN_WALLET = inRanges(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:my own (?:bitcoin |btc )?(?:wallet|address|account)|oma (?:bitcoin-?)?(?:lompakkoni|osoitteeni)|m(?:in egen|itt eget) (?:bitcoin-?)?(?:plånbok|adress|konto|tegnebog|lommebok|wallet|adresse))(?!\p{L})`,
      String.raw`(?<!\p{L})(?:meine? eigene[rs]? (?:bitcoin-?)?(?:wallet|adresse|brieftasche|geldbörse|konto)|mijn eigen (?:wallet|portemonnee|adres)|mon propre portefeuille|ma propre adresse|mi propi[ao] (?:cartera|billetera|monedero|dirección|wallet)|il mio (?:stesso |proprio )(?:portafoglio|wallet|indirizzo)|(?:a )?minha própria (?:carteira|conta)|(?:o )?meu próprio endereço)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:m(?:ój|oj) własny (?:portfel|adres)|moje vlastní (?:peněženka|adresa)|m(?:inu|u) enda (?:rahakot\p{L}*|aadress)|mano (?:paties|pačios|nuosava) piniginė|mans paša maks|(?:az én )?saját (?:tárcám|címem)|portofelul meu propriu|propriul meu portofel|benim kendi (?:cüzdanım|adresim)|το δικό μου πορτοφόλι|мой собственный (?:кошел[её]к|адрес)|мій власний (?:гаманець|адрес\p{L}*)|моят собствен портфейл|mi vlastiti novčanik)(?!\p{L})`,
      '(?:我自己的|我本人的)(?:钱包|錢包|地址)|(?:私|自分)自身の(?:ウォレット|財布|アドレス)|(?:제|저|내|나)\\s?(?:자신의|개인|본인의)\\s?(?:지갑|주소)|본인(?:의)?\\s?(?:지갑|주소)|محفظتي الخاصة',
    ].join('|'),
    'iu',
  ),
);

/**
 * Whether words above a forward name the wallet of who wrote them, and are no letter's: who passes a letter on asks for nothing and
 * holds nothing over its reader.
 */
export const namesOwnWallet = (text: string): boolean => {
  const words = text.slice(0, MAX_CHARACTERS);
  return OWN_WALLET.test(words) && !asksForMoney(words) && !menacesItsReader(words);
};
