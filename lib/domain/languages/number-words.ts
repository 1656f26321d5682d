/**
 * Parts of number words of languages in which deadlines are read, each with what it adds: the small ones and the tens, in the cases that
 * stand before a time. `and` is 0. What is another word elsewhere (`once`, `tres` for 60) is left out.
 */
export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  nl: 'drie 3 twee 2 vijf 5 zes 6 zeven 7 negen 9 tien 10 twaalf 12 vijftien 15 twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 vierentwintig 24 zesendertig 36 achtenveertig 48 tweeënzeventig 72 zesennegentig 96',
  fr: 'deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 quinze 15 seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 quatre-vingt 80 quatre-vingts 80',
  es: 'dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 doce 12 quince 15 veinte 20 veinticuatro 24 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90',
  it: 'due 2 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 dodici 12 quindici 15 venti 20 ventiquattro 24 ventotto 28 trenta 30 trentasei 36 quaranta 40 quarantotto 48 cinquanta 50 sessanta 60 settanta 70 settantadue 72 ottanta 80 novanta 90 novantasei 96',
  pt: 'dois 2 duas 2 três 3 sete 7 oito 8 dez 10 doze 12 quinze 15 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90',
  da: 'seks 6 syv 7 otte 8 ni 9 tolv 12 femten 15 tyve 20 tredive 30 fyrre 40 halvtreds 50 halvfjerds 70 firs 80 halvfems 90 otteogfyrre 48 fireogtyve 24 tooghalvfjerds 72 seksogtredive 36 seksoghalvfems 96',
  no: 'åtte 8 tjue 20 tjuefire 24 tretti 30 trettiseks 36 førti 40 førtiåtte 48 femti 50 seksti 60 sytti 70 syttito 72 åtti 80 nitti 90',
  pl: 'jeden 1 jednego 1 jednej 1 dwa 2 dwie 2 dwóch 2 trzy 3 trzech 3 cztery 4 czterech 4 pięć 5 pięciu 5 sześć 6 sześciu 6 siedem 7 siedmiu 7 osiem 8 ośmiu 8 dziewięć 9 dziewięciu 9 dziesięć 10 dziesięciu 10 dwanaście 12 dwunastu 12 dwadzieścia 20 dwudziestu 20 trzydzieści 30 trzydziestu 30 czterdzieści 40 czterdziestu 40 pięćdziesiąt 50 pięćdziesięciu 50 sześćdziesiąt 60 sześćdziesięciu 60 siedemdziesiąt 70 siedemdziesięciu 70',
  cs: 'jeden 1 jednoho 1 dva 2 dvou 2 tři 3 tří 3 čtyři 4 čtyř 4 pět 5 pěti 5 šest 6 šesti 6 sedm 7 sedmi 7 osm 8 osmi 8 devět 9 devíti 9 deset 10 deseti 10 dvanáct 12 dvacet 20 dvaceti 20 třicet 30 třiceti 30 čtyřicet 40 čtyřiceti 40 padesát 50 padesáti 50 šedesát 60 šedesáti 60',
  et: 'üks 1 ühe 1 kaks 2 kahe 2 kolm 3 neli 4 nelja 4 viis 5 viie 5 kuus 6 kuue 6 seitse 7 seitsme 7 kaheksa 8 üheksa 9 kümme 10 kümne 10 kakskümmend 20 kahekümne 20 kolmkümmend 30 kolmekümne 30 nelikümmend 40 neljakümne 40 viiskümmend 50 viiekümne 50 kuuskümmend 60 kuuekümne 60 seitsekümmend 70 seitsmekümne 70',
  ru: 'один 1 одного 1 одной 1 два 2 две 2 двух 2 три 3 трёх 3 трех 3 четыре 4 четырёх 4 четырех 4 пять 5 пяти 5 шесть 6 шести 6 семь 7 семи 7 восемь 8 восьми 8 девять 9 девяти 9 десять 10 десяти 10 двенадцать 12 двадцать 20 двадцати 20 тридцать 30 тридцати 30 сорок 40 сорока 40 пятьдесят 50 пятидесяти 50 шестьдесят 60 семьдесят 70',
  uk: 'одного 1 двох 2 трьох 3 чотири 4 чотирьох 4 шість 6 сім 7 вісім 8 восьми 8 десяти 10 десять 10 дванадцять 12 двадцять 20 двадцяти 20 тридцять 30 тридцяти 30 сорок 40 сорока 40',
};

/** Those words alone, as they are listed. */
export const NUMBER_NAMES: string = Object.values(NUMBER_WORDS)
  .join(' ')
  .split(' ')
  .filter((word) => !/\d/.test(word))
  .join(' ');
