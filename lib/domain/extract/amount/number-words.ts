import { foldText } from '#domain/extract/text/folded-text.ts';
import { NUMBER_WORDS } from '#domain/languages/number-words.ts';

/** Parts of number words in en, fi, sv and de: what each adds, or (`×`) what it multiplies the unit before it by. */
const ADDS =
  'one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 ' +
  'yksi 1 yhden 1 kaksi 2 kahden 2 kolme 3 kolmen 3 neljä 4 neljän 4 viisi 5 viiden 5 kuusi 6 kuuden 6 seitsemän 7 kahdeksan 8 yhdeksän 9 toista 10 ' +
  'två 2 tre 3 fyra 4 fem 5 sex 6 sju 7 åtta 8 nio 9 tio 10 tolv 12 femton 15 tjugo 20 trettio 30 fyrtio 40 femtio 50 sextio 60 sjuttio 70 åttio 80 nittio 90 ' +
  'ein 1 eine 1 zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 zwölf 12 fünfzehn 15 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 und 0 and 0 och 0 e 0 y 0 et 0';
const MULTIPLIES =
  'kymmentä 10 kymmenen 10 kymmenessä 10 hundred 100 sata 100 sataa 100 sadan 100 hundra 100 hundert 100 thousand 1000 tuhat 1000 tuhatta 1000 tuhannen 1000 tusen 1000 tausend 1000';

const pairs = (list: string): [string, number][] => {
  const words = list.split(' ');
  return words.flatMap((word, at): [string, number][] => (at % 2 === 0 ? [[word, Number(words[at + 1])]] : []));
};

const OTHERS = foldText(Object.values(NUMBER_WORDS).join(' ')).text.toLowerCase();
const adds = new Map([...pairs(Object.values(NUMBER_WORDS).join(' ')), ...pairs(OTHERS), ...pairs(ADDS)]);
const multiplies = new Map(pairs(MULTIPLIES));
const PART = new RegExp([...adds.keys(), ...multiplies.keys()].sort((a, b) => b.length - a.length).join('|'), 'y');
/** Longest number word that is taken apart: `yhdeksänsataayhdeksänkymmentäyhdeksän` has 37 characters. */
const MAX_LENGTH = 48;

/** The value of a number in words (`twenty-four`, `viisisataa`, `vierundzwanzig`), or null. */
export const readNumberWords = (written: string): number | null => {
  if (written.length > MAX_LENGTH) return null;
  const text = written.toLowerCase();
  let total = 0;
  let current = 0;
  let unit = 0;
  for (let at = 0; at < text.length; ) {
    if (/[\s-]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    PART.lastIndex = at;
    const part = PART.exec(text)?.[0];
    if (part === undefined) return null;
    at += part.length;
    const factor = multiplies.get(part);
    if (factor === undefined) {
      unit = adds.get(part) ?? 0;
      current += unit;
    } else if (factor === 10) {
      // `kymmenen` alone is ten, `kahdenkymmenen` is the genitive of twenty.
      current += unit === 0 ? 10 : unit * 9;
      unit = 0;
    } else if (factor === 100) {
      current = Math.max(current, 1) * 100;
    } else {
      total += Math.max(current, 1) * factor;
      current = 0;
    }
  }
  return total + current;
};
