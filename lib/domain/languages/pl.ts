import type { ReadLanguage } from './language.ts';

/** Polski. */
export const PL: ReadLanguage = {
  code: 'pl',
  name: 'Polski',
  common: 'i w nie na to że się z do jest twój jak twoje twoich mam ale przez oraz jeśli',
  telling:
    'faktura* zapłać zapłata płat* kwota* dni godzin* tygodni* inaczej hasło* zdjęci* wyślij adres* policj* ' +
    'dane pieniąd* komputer pliki opublik* poniedziałek wtorek środa czwartek piątek sobota niedziela dzień ' +
    'dobry dziękuję dwa dwóch trzy ciągu przed wszyst*',
  forms: [[/[łżśąęźć]/, 0.8]],
  cues: {
    ask:
      'zapłać zapłacić zapłat* zapłacisz zapłaci* płatnoś* wpłać wpłacić wpłat* wyślij wysłać przelej przelać ' +
      'przelew* okup* żąda*',
    price: 'kwot* cena cenę koszt* kup kupić chcemy chcę',
    wallet: 'portfel* adres*',
    within: 'ciągu',
    gives: 'masz macie zostało pozostało dajemy daję kolejne najbliższych',
    past: 'ostatnich ostatnie każdy',
    opened: 'otwar* otworz* przeczyt*',
    raise: 'inaczej przeciwnym wzrośnie podwoi* później',
    discount: 'zniżk* połow*',
    otherMoney: 'pensj* zarabia* obrót obrot* ubezpiecz* przych* zysk*',
    threat: 'opublikuj* upubliczn* zaszyfrowa* włama* skradzi* ukradliśmy ujawni*',
    contact: '',
    yours: 'twoje twój twoich twoja twoim twojej wasze',
    until: 'najpóźniej',
    takes: 'trwa',
    ago: 'temu',
    clock: '',
    rate: 'kurs kursu kursem',
    drop: '',
    brand: 'blik*',
    messenger: '',
    number: '',
    article: '',
    single: 'tygodnia doby dnia pół tydzień',
    event: '',
    rises: 'wzrośnie podwoi* wzrasta',
    pieces: '',
    owed: 'kary grzywn* kara karę',
    held: 'nagrani* zdjęci* plik* danych kontakt*',
    orElse: 'inaczej przeciwnym',
    audience: '',
    reversed: '',
  },
  numbers:
    'jeden 1 jednego 1 jednej 1 dwa 2 dwie 2 dwóch 2 trzy 3 trzech 3 cztery 4 czterech 4 pięć 5 pięciu 5 sześć ' +
    '6 sześciu 6 siedem 7 siedmiu 7 osiem 8 ośmiu 8 dziewięć 9 dziewięciu 9 dziesięć 10 dziesięciu 10 ' +
    'dwanaście 12 dwunastu 12 dwadzieścia 20 dwudziestu 20 trzydzieści 30 trzydziestu 30 czterdzieści 40 ' +
    'czterdziestu 40 pięćdziesiąt 50 pięćdziesięciu 50 sześćdziesiąt 60 sześćdziesięciu 60 siedemdziesiąt 70 ' +
    'siedemdziesięciu 70' +
    ' sto 100 dwieście 200 trzysta 300 czterysta 400 pięćset 500 sześćset 600 siedemset 700 osiemset 800 dziewięćset 900 tysiąc ×1000 tysiące ×1000 tysięcy ×1000 piętnaście 15',
  scales: { thousand: 'tys, tysięcy, tysiące', million: 'mln, milion, miliony, milionów', milliard: 'miliardów' },
  times: {
    minute: 'minut, minuty',
    hour: 'godzin, godziny, godzinach, godzinę',
    day: 'dni, dzień, dnia, doby, dób, dobę, dniach',
    week: 'tygodnia, tydzień, tygodnie, tygodni',
    businessDay: 'dni robocze, dni roboczych',
  },
  money: {
    BTC: 'bitcoina, bitcoiny, bitcoinów, bitcoinach',
    USD: 'dolar, dolara, dolary, dolarów',
    GBP: 'funtów, funty',
    CHF: 'franków',
    PLN: 'zł, złotych, zlotych, złote, złoty, zloty',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'stycznia',
      'lutego',
      'marca',
      'kwietnia',
      'maja',
      'czerwca',
      'lipca',
      'sierpnia',
      'września|wrzesnia',
      'października',
      'listopada',
      'grudnia',
    ],
    weekdays: [
      'poniedziałku|poniedziałek',
      'wtorku|wtorek',
      'środy|środę',
      'czwartku|czwartek',
      'piątku|piątek',
      'soboty|sobotę',
      'niedzieli|niedzielę',
    ],
    by: 'do|przed|najpóźniej|najpóźniej w|najpóźniej do|nie później niż',
    byBehind: '',
    next: 'dnia|najbliższego|najbliższej|przyszłego|przyszłej|końca|tego|tej|w',
    at: 'godz\\.?|godziny|o|o godzinie|do godziny|do godz\\.?',
  },
  paid: 'zapłacił|zapłaciła|zapłaciły|zapłacili',
  deeds:
    'opublik|upubliczn|ujawn|wyciek|rozpowszech|szantaż|groz|groź|zhak|włama|złośliw|zaszyfr|odszyfr|ataku|' +
    'atak |bomb|wybuch|zabij|zrani|zniszcz|skradzi|ukrad|wykrad|nagie|nago|intym|masturb|porno|milczeni|okup|' +
    'wiem,? co zrobi|wiemy,? co|nagranie z|nagrani[ae]|wyłącz(?:ymy|ę)|twoja żona|twój mąż|twoja rodzina|' +
    'szef się',
  mail: {
    from: 'od|nadawca',
    date: 'data|wysłano',
    subject: 'temat',
    to: 'do|adresat',
    cc: 'dw|kopia',
    replyTo: 'odpowiedź-do',
    wrote: 'napisał',
    ends: '',
  },
  contacts: {
    ask:
      'napisz napiszcie pisz piszcie skontaktuj kontaktuj skontaktujcie odpisz odpowiedz zadzwoń dzwoń dodaj ' +
      'odezwij',
    heading: 'kontakt kontaktowy pomoc pytania pytanie wsparcie negocjacje',
    reaches: 'znajdziesz dostępny odpowiada odpowiadamy',
    send: 'wyślij wyślijcie prześlij prześlijcie',
    object: 'wiadomość dowód potwierdzenie kod klucz identyfikator zrzut',
    act:
      'wyślę wyślemy opublikuję opublikujemy powiem otrzyma otrzymają zobaczy zobaczą dostanie dostaną ' +
      'wszyscy pisałeś',
    self: 'mnie mi nas nam mną nami mój moja nasz nasza',
    subject: 'ja my on ona oni',
    reader: 'ty pan pani',
    you: 'ci cię ciebie',
    lead: 'możesz musisz i lub ale teraz tylko do na przez',
    yours: 'twój twoja twoje twojej twojego twoich wasz wasza pana pani jego jej ich',
    person:
      'żona żonie żony mąż mężowi męża szef szefowi dziewczyna chłopak przyjaciel przyjaciele przyjaciołom ' +
      'znajomym znajomi rodzina rodzinie matka matce ojciec ojcu mama syn córka brat siostra sąsiad kolega ' +
      'klient klienci klientom adwokat lekarz pracodawca',
    office: 'firma bank policja klinika szpital szkoła praca gazeta prasa uniwersytet',
    label: 'e-mail email mail adres konto numer telefon użytkownik kanał na przez jest',
    orElse: 'inaczej',
    to: 'do na',
    not: 'nie nigdy',
    known: 'hasło imię dane',
    answers: 'odpowiada',
    further: 'zapasowy drugi',
    or: 'lub i albo',
    speech: 'mówi napisał profil ogłoszenie',
  },
  menace: null,
};
