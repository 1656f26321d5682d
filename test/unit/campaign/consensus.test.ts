import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Consensus, contribute, renderConsensus, withdraw, wordHasher } from '#domain/campaign/consensus.ts';
import { consensusFromRow, consensusRow, MAX_PACKED } from '#domain/campaign/consensus-row.ts';
import { gapsOf, namesAt } from '#domain/campaign/gaps.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import { readOrganisation } from '#domain/campaign/names/organisation.ts';
import { readName } from '#domain/campaign/names/person-names.ts';

const hash = wordHasher(new Uint8Array(32).fill(7), 'campaign');

const letter = (name: string, code: string, more = ''): string =>
  `Hello ${name},\n\nWe have your session notes, ${name}. Your identity code is ${code}${more}.\nPay 500 EUR in Bitcoin or we publish them.`;

const LETTERS = [
  letter('Aino Esimerkki', '131052-308T'),
  letter('Eino', '010190+999X'),
  letter('onni kuviteltu', '290200A952K'),
] as const;

const textOf = (...letters: readonly string[]): Consensus =>
  letters.reduce<Consensus | null>(
    (text, body, index) => contribute(text, `report-${index}`, letterWords(body), hash) ?? text,
    null,
  ) ?? { reports: [], words: [] };

const LETTERS_OF = 'abcdefgh';

/** A number in letters alone: words with a digit are gaps. */
const inLetters = (number: number): string =>
  [...String(number)].map((digit) => String.fromCharCode(107 + Number(digit))).join('');

/** 30 letters that nothing compresses. */
const longWord = (number: number): string =>
  [...createHash('sha256').update(`${number}`).digest().subarray(0, 30)]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('');

const words = (text: string): string =>
  letterWords(text)
    .map((word) => (word.gap ? '_' : word.same))
    .join(' ');

describe('a campaign’s text', () => {
  it('shows what three different reports have in common, and gaps for the rest', () => {
    expect(renderConsensus(textOf(...LETTERS))).toBe(
      'Hello […] We have your session notes, […] Your identity code is […] Pay […] EUR in Bitcoin or we publish them.',
    );
  });

  it('shows nothing while fewer than three have it', () => {
    expect(renderConsensus(textOf(LETTERS[0]))).toBe('');
    expect(renderConsensus(textOf(LETTERS[0], LETTERS[1]))).toBe('');
  });

  it('counts a report once, however often it is delivered', () => {
    const once = textOf(LETTERS[0], LETTERS[1]);
    expect(contribute(once, 'report-1', letterWords(LETTERS[1]), hash)).toBeNull();
  });

  it('shows a word that later reports confirm, though the founder’s letter lacks it', () => {
    const more = LETTERS.map((_, index) =>
      letter('Aino', '131052-308T', ' and we hold your pictures').replace('Aino', `X${index}`),
    );
    expect(renderConsensus(textOf(LETTERS[0], ...more))).toContain('and we hold your pictures.');
  });

  it('is closed after eight reports, so that a known campaign’s report does not write it', () => {
    const eight = textOf(...Array.from({ length: 8 }, () => LETTERS[0]));
    expect(contribute(eight, 'another', letterWords(LETTERS[0]), hash)).toBeNull();
  });

  it('goes again when a withdrawal leaves fewer than three', () => {
    const text = textOf(...LETTERS);
    expect(renderConsensus(withdraw(text, 'report-1'))).toBe('');
    expect(withdraw(text, 'unknown')).toEqual(text);
    const others = contribute(withdraw(text, 'report-1'), 'report-9', letterWords(LETTERS[1]), hash);
    expect(others && renderConsensus(others)).toBe(renderConsensus(text));
  });

  it('shows what three others have had when one of four withdraws', () => {
    const text = textOf(...LETTERS, letter('Otto', '010203-9999'));
    expect(renderConsensus(withdraw(text, 'report-1'))).toBe(renderConsensus(text));
  });

  it('keeps nothing of a word that a withdrawal hides where its hash is not known, until three others tell it', () => {
    const read = consensusFromRow(consensusRow(textOf(...LETTERS)));
    expect(renderConsensus(read)).toBe(renderConsensus(textOf(...LETTERS)));
    const left = withdraw(read, 'report-1');
    expect(renderConsensus(left)).toBe('');
    expect(inflateRawSync(consensusRow(left).text).toString('utf8')).not.toMatch(/session|notes/i);
    const told = LETTERS.reduce<Consensus>(
      (known, body, index) => contribute(known, `later-${index}`, letterWords(body), hash) ?? known,
      left,
    );
    expect(renderConsensus(told)).toContain('We have your session notes,');
  });

  it('forgets a word that only a withdrawn report had, and keeps all others apart', () => {
    const text = textOf(LETTERS[0], letter('Eino', '010190+999X', ' and we hold your pictures'));
    const left = withdraw(text, 'report-1');
    expect(left.words.length).toBeLessThan(text.words.length);
    expect(consensusFromRow(consensusRow(left), hash)).toEqual(left);
    expect(left.words.filter((word) => word.hash !== null)).toHaveLength(
      textOf(LETTERS[0]).words.filter((word) => word.hash !== null).length,
    );
  });

  it('is not told by a letter without words', () => {
    expect(contribute(textOf(LETTERS[0]), 'report-9', letterWords(' - '), hash)).toBeNull();
    expect(contribute(null, 'report-9', [], hash)).toBeNull();
  });

  it('is stored without any word that it does not show', () => {
    const row = consensusRow(textOf(LETTERS[0], LETTERS[1]));
    expect(inflateRawSync(row.text).toString('utf8')).not.toMatch(/session|notes|aino|131052/i);
    expect(consensusFromRow(row, hash)).toEqual(textOf(LETTERS[0], LETTERS[1]));
    expect(consensusFromRow(consensusRow(textOf(...LETTERS)), hash)).toEqual(textOf(...LETTERS));
  });

  it.each([
    ['unlike each other', (book: number, index: number) => `${LETTERS_OF[book]}${inLetters(index)}`],
    ['alike, of words that are long and share nothing', (_: number, index: number) => longWord(index)],
  ])('stays within its row, whatever eight reports write: books %s', (_, word) => {
    const books = Array.from({ length: 8 }, (_, book) =>
      Array.from({ length: 3_000 }, (_, index) => word(book, index)).join(' '),
    );
    const row = consensusRow(textOf(...books));
    expect(row.text.length).toBeLessThanOrEqual(MAX_PACKED);
    expect(row.text.length).toBeGreaterThan(MAX_PACKED - 200);
    const { words: kept } = consensusFromRow(row, hash);
    expect(kept).toEqual(textOf(...books).words.slice(0, kept.length));
  });

  it('is a fault where its row is of another shape', () => {
    const text = deflateRawSync(JSON.stringify({ version: 3, had: '', hashes: '', shown: '' }));
    expect(() => consensusFromRow({ reports: [], text })).toThrow('version');
  });

  it('has other hashes in another campaign', () => {
    expect(hash('bitcoin')).not.toBe(wordHasher(new Uint8Array(32).fill(7), 'other')('bitcoin'));
  });
});

describe('a letter’s words', () => {
  it('ends on a word that is nobody’s for its length, and takes it for no name', () => {
    const long = `${'я'.repeat(39_000)}иванова`;
    expect(readName('иванова')).toBe('name');
    expect(readName(long)).toBe('none');
    expect(words(`${long} pay me now please`)).toBe('_ pay me now please');
  });

  it.each([
    ['a name behind a greeting', 'Hei Aino Esimerkki,\nmeillä on tietosi', 'hei _ meillä on tietosi'],
    ['a greeted name in lower case', 'hello aino esimerkki,\nwe know', 'hello _ we know'],
    ['a name behind a title', 'we wrote to dr. virtanen about you', 'we wrote to dr _'],
    ['a name after its word', 'din lösenord är hunter, betala', 'din lösenord _ betala'],
    ['a name inside a sentence', 'we told Aino Esimerkki and then we left', 'we told _ and then we left'],
    [
      'a name at a sentence’s beginning',
      'We know. Aino, pay now. Aino Esimerkki must pay.',
      'we know _ pay now _ must pay',
    ],
    ['identity codes', 'koodi 131052-308T ja 19900101-1234 ja 010190A999X', 'koodi _ ja _ ja _'],
    [
      'mail addresses, hosts and links',
      'write to a@b.example or https://x.example/y or x.example now',
      'write to _ or _ or _ now',
    ],
    ['amounts', 'pay $500 or 500€ or 0.05 now', 'pay _ or _ or _ now'],
    ['names in small letters', 'we told virtanen, matti. and liisa are', 'we _ and _ are'],
    ['a Finnish name with an ending', 'me kerroimme virtaselle ja pekan ja heikille', 'me _ ja _ ja _'],
    ['names of those who came from elsewhere', 'that nasrin hosseinzadeh and wojciech kowalski do', 'that _ and _ do'],
    ['streets', 'you live in elm street or at storgatan', 'you live in _ street or at _'],
    ['names written as one word', 'send it to liisavirtanen now', 'send it to _'],
    ['a Swedish genitive', 'vi har annas och svenssons bilder', 'vi har _ och _'],
    ['a German name', 'wir haben sie müller und schneiders', 'wir haben sie _ und _'],
    ['what only is a name beside one', 'will smith and mark johnson are', '_ and _ are'],
    ['an unlisted name beside a listed one', 'that zyxa korhonen is and pekka zyxwv is', 'that _ is and _ is'],
    ['a name that is parted by a hyphen', 'that korho-nen is and mat-ti', 'that _ is and _'],
    ['a name that is written with spaces', 'that k o r h o n e n is i o u nothing', 'that _ is _ nothing'],
    ['a name with letters that have no mark to take off', 'that jørgensen is and weiß', 'that _ is and _'],
    [
      'a name in capitals, or struck through',
      'that KORHONEN is and m\u0336a\u0336t\u0336t\u0336i is',
      'that _ is and _ is',
    ],
    ['a surname that no list has', 'that kuvittelonen is and kuvitteloselle', 'that _ is and _'],
    [
      'an institution behind its noun',
      'that the nursery päivänsäde and the parish of hakunila are',
      'that the nursery _ and the parish of _ are',
    ],
    ['an institution in front of it', 'se on kalliolan leikkikoulun se', 'se on _ leikkikoulun se'],
    [
      'institutions in Swedish and German',
      'att förskolan solstrålen är och die kita sonnenschein ist',
      'att förskolan _ är och die kita _ ist',
    ],
    [
      'an unlisted neighbour',
      'that your neighbour rautapalo is and naapurisi hämeenaho on',
      'that your neighbour _ is and naapurisi _ on',
    ],
    [
      'where somebody lives',
      'he lives in hakunila and asuu kontulassa ja bor i rinkeby och',
      'he lives in _ and asuu _ ja bor i _ och',
    ],
    [
      'a telephone number in words',
      'that zero four zero one two three and nolla neljä nolla yksi on',
      'that _ and _ on',
    ],
    ['a host in words', 'that example dot com and esimerkki piste fi ja', 'that _ and _ ja'],
    ['a name in pieces', 'that vir ta nen is', 'that _ is'],
    ['surnames alone', 'that petrenko is and kuznetzov is and wisniewska is', 'that _ is and _ is and _ is'],
    ['names in small Cyrillic letters', 'что мария петрова и матвей и ольга не', 'что _ и _ и _ не'],
    ['names in small Greek letters', 'σας λεει μαρια', 'σας _'],
    // What stands right beside one may be the surname: Arabic has no capitals to tell.
    ['names in Arabic letters, joined to a word or not', 'نعرف أن فاطمة ومحمد ليس', 'نعرف _'],
    ['names in Arabic letters that no list has, behind kin', 'سنرسل الى زوجتك مجهولة هنا', 'سنرسل الى زوجتك _ هنا'],
    [
      'first names alone, brought into Latin letters',
      'that yevgeniya is and abdelrahman is and berivan is and farzaneh is',
      'that _ is and _ is and _ is and _ is',
    ],
    ['names that are words too, beside another', 'that mei wei zihan is', 'that mei _ is'],
    ['words of two scripts', 'that μαρια is', 'that _ is'],
    ['codes without a digit', `send to ${'abcdefgh'.repeat(5)} now`, 'send to _ now'],
  ])('have a gap for %s', (_, text, read) => {
    expect(words(text)).toBe(read);
  });

  it.each([
    [
      'Bitcoin and polite capitals',
      'so send Bitcoin and Bitcoineina, I say, to Teille',
      'so send bitcoin and bitcoineina i say to teille',
    ],
    ['look-alike letters', 'sеnd the Вitcоin to us now', 'send the bitcoin to us now'],
    ['quote marks and hard line breaks', '> we have your\n>> session notes - all', 'we have your session notes all'],
    ['words that are names too', 'we will mark the page and may hold it', 'we will mark the page and may hold it'],
    [
      'what is said of a school, and sums in words',
      'that your school and one or two of them',
      'that your school and one or two of them',
    ],
    ['a letter really written in Cyrillic', 'мы знаем о вас всё', 'мы знаем о вас всё'],
  ])('keep %s', (_, text, read) => {
    expect(words(text)).toBe(read);
  });
});

describe('an organisation that a lead names in a campaign’s text', () => {
  const PRETENDED = (name: string, city = 'it') =>
    `We write from the cyber unit of ${name} about what ${city} has found. Pay 500 EUR in Bitcoin, says ${name} now.`;
  const text = textOf(PRETENDED('Europol'), PRETENDED('Europol'), PRETENDED('Europol'));
  const release = (of: Consensus, nth: number, name: string): Consensus => {
    const gap = gapsOf(of.words)[nth - 1];
    if (gap === undefined) throw new Error('no such gap');
    return { ...of, names: [{ ...gap, name, at: '2026-12-01T00:00:00Z', by: 'lead-1' }] };
  };

  it('stands in the gap that it was released for, and in no other', () => {
    expect(renderConsensus(text)).toBe(
      'We write from the cyber unit of […] about what it has found. Pay […] EUR in Bitcoin, says […] now.',
    );
    expect(renderConsensus(release(text, 1, 'Europol'))).toBe(
      'We write from the cyber unit of Europol about what it has found. Pay […] EUR in Bitcoin, says […] now.',
    );
    expect(renderConsensus(release(text, 3, 'Europol'))).toContain('Pay […] EUR in Bitcoin, says Europol now.');
  });

  it('is a gap again once the words around it are others, and stays as letters come and go', () => {
    const named = release(text, 1, 'Europol');
    const more = contribute(named, 'report-9', letterWords(PRETENDED('Europol')), hash);
    expect(renderConsensus(more ?? named)).toContain('of Europol about');
    // Of three letters one is withdrawn: no word is shown, and no name.
    expect(renderConsensus(withdraw(named, 'report-1'))).toBe('');
    const changed = {
      ...named,
      words: named.words.map((word) => (word.shown === 'about' ? { ...word, shown: 'on' } : word)),
    };
    expect(renderConsensus(changed)).toContain('unit of […] on what');
  });

  it('is released for no gap that the words around it do not tell from another', () => {
    const twice = textOf(...['a', 'b', 'c'].map(() => 'It is Europol now.\n\nIt is Interpol now.'));
    const gaps = gapsOf(twice.words);
    expect(gaps).toHaveLength(2);
    const [gap] = gaps;
    if (gap === undefined) throw new Error('no gap');
    expect(namesAt(gaps, [{ ...gap, name: 'Europol', at: '', by: '' }])).toEqual(['Europol', null]);
    const same = [gap, gap];
    expect(namesAt(same, [{ ...gap, name: 'Europol', at: '', by: '' }])).toEqual([null, null]);
  });

  it.each([
    ['Europol', 'Europol'],
    ['  National   Police Agency ', 'National Police Agency'],
    ['Europol & Interpol', 'Europol & Interpol'],
    ['Wells Fargo', 'Wells Fargo'],
    ['Anna Virtanen', null],
    ['Morgan Stanley', null],
    ['Unit 8', null],
    ['bank.example', null],
    ['pay@bank.example', null],
    ['abcd efgh jkmn pqrs tvwx yzab', null],
    ['abcdefghjkmnpqrstvwxyzab', null],
    ['she lives in the red house beside', null],
    ['', null],
    ['&', null],
  ])('may be called %j: %j', (typed, name) => {
    expect(readOrganisation(typed)).toBe(name);
  });
});
