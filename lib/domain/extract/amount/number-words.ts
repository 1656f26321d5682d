import { foldText } from '#domain/extract/text/folded-text.ts';

/** Parts of number words in en, fi, sv and de: what each adds, or (`×`) what it multiplies the unit before it by. */
const ADDS =
  'one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 ' +
  'yksi 1 yhden 1 kaksi 2 kahden 2 kolme 3 kolmen 3 neljä 4 neljän 4 viisi 5 viiden 5 kuusi 6 kuuden 6 seitsemän 7 kahdeksan 8 yhdeksän 9 toista 10 ' +
  'två 2 tre 3 fyra 4 fem 5 sex 6 sju 7 åtta 8 nio 9 tio 10 tolv 12 femton 15 tjugo 20 trettio 30 fyrtio 40 femtio 50 sextio 60 sjuttio 70 åttio 80 nittio 90 ' +
  'ein 1 eine 1 zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 zwölf 12 fünfzehn 15 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 und 0 and 0 och 0';
/** The small ones in es, fr, nl, it, pt, pl, cs and et: deadlines are days and weeks. */
const SMALL =
  'drie 3 dos 2 tres 3 cuatro 4 cinco 5 siete 7 ocho 8 nueve 9 diez 10 deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 dix 10 twee 2 vijf 5 zes 6 zeven 7 negen 9 tien 10 quattro 4 cinque 5 sette 7 otto 8 dois 2 três 3 dwa 2 dwóch 2 trzy 3 trzech 3 cztery 4 czterech 4 pięć 5 pięciu 5 dva 2 dvou 2 tři 3 tří 3 čtyři 4 čtyř 4 pět 5 pěti 5 kaks 2 kahe 2 kolm 3 neli 4 nelja 4 viis 5 viie 5 kuus 6 kuue 6 seitse 7';
/** The same in ru and uk, as folding reads their letters. */
const CYRILLIC =
  'два 2 двух 2 три 3 трёх 3 трех 3 четыре 4 четырёх 4 четырех 4 пять 5 пяти 5 семь 7 семи 7 двох 2 трьох 3 чотирьох 4';
const MULTIPLIES =
  'kymmentä 10 kymmenen 10 kymmenessä 10 hundred 100 sata 100 sataa 100 sadan 100 hundra 100 hundert 100 thousand 1000 tuhat 1000 tuhatta 1000 tuhannen 1000 tusen 1000 tausend 1000';

const pairs = (list: string): [string, number][] => {
  const words = list.split(' ');
  return words.flatMap((word, at): [string, number][] => (at % 2 === 0 ? [[word, Number(words[at + 1])]] : []));
};

const adds = new Map([...pairs(ADDS), ...pairs(SMALL), ...pairs(foldText(CYRILLIC).text.toLowerCase())]);
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
