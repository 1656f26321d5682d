/** How a provider of mail lets one mailbox be written. */
export interface MailProvider {
  /** The domains under which each mailbox of it is known: the first stands for all. */
  domains: readonly string[];
  /** Signs in a local part that it does not look at: Gmail delivers `a.i.n.o` to `aino`. */
  ignores?: string;
  /** What begins a sub-address, where it is another sign than `+`. */
  tagsFrom?: string;
}

/**
 * Providers whose mailboxes have several spellings, as their help pages say: each is one person's mailbox.
 *
 * A provider that is not listed has the spellings that all have: any case, and `+` before a sub-address (RFC 5233).
 */
export const SPELLINGS: readonly MailProvider[] = [
  // "Dots don't matter in Gmail addresses"; googlemail.com is the same service.
  { domains: ['gmail.com', 'googlemail.com'], ignores: '.' },
  // An iCloud address is the same at each of these.
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  // "Proton ignores dots, hyphens and underscores"; short domains are the same account's.
  { domains: ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'], ignores: '.-_' },
  // One login at all of them; a hyphen is written for a dot.
  {
    domains: ['yandex.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua', 'yandex.com.tr', 'ya.ru'],
    ignores: '.-',
  },
  // Disposable addresses: a base name and what stands behind the hyphen.
  ...[
    'yahoo.com ymail.com rocketmail.com yahoo.fi yahoo.se yahoo.dk yahoo.de yahoo.co.uk yahoo.fr yahoo.it yahoo.es yahoo.gr',
    'yahoo.ca yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.co.in yahoo.com.au',
  ]
    .flatMap((line) => line.split(' '))
    .map((domain) => ({ domains: [domain], tagsFrom: '-' })),
  // One account at both.
  { domains: ['daum.net', 'hanmail.net'] },
];

/**
 * Domains under which anyone may have a mailbox, so that two mailboxes of one of them are two people as a rule. Of any other
 * organisation's domain its owner can make as many as they like.
 *
 * The list need not be complete: of a provider that is not on it two people count, and the others do not count by themselves.
 */
export const PUBLIC_PROVIDERS: ReadonlySet<string> = new Set(
  [
    // World-wide.
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com icloud.com me.com mac.com',
    'yahoo.com ymail.com rocketmail.com aol.com aim.com proton.me protonmail.com protonmail.ch pm.me gmx.com gmx.net mail.com',
    'zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm hey.com hushmail.com runbox.com posteo.net startmail.com mailfence.com',
    'tutanota.com tutanota.de tutamail.com tuta.com tuta.io keemail.me',
    // Finland.
    'hotmail.fi outlook.fi live.fi yahoo.fi luukku.com luukku.fi suomi24.fi kolumbus.fi elisanet.fi welho.com netti.fi nic.fi',
    'saunalahti.fi pp.inet.fi inet.fi pp.phnet.fi phnet.fi sci.fi iki.fi dnainternet.net mbnet.fi jippii.fi surffi.fi',
    'suomi.net kotikone.fi netikka.fi anvianet.fi',
    // Sweden, Norway, Denmark, Iceland, the Baltic states.
    'hotmail.se outlook.se live.se yahoo.se telia.com spray.se bredband.net bredband2.com comhem.se tele2.se passagen.se home.se',
    'bahnhof.se tyfon.se ownit.se swipnet.se glocalnet.net bostream.nu',
    'hotmail.no outlook.no live.no online.no broadpark.no getmail.no hotmail.dk outlook.dk live.dk yahoo.dk mail.dk jubii.dk',
    'ofir.dk stofanet.dk mail.tele.dk simnet.is hot.ee mail.ee online.ee inbox.lv inbox.lt one.lt',
    // Germany, Austria, Switzerland.
    'gmx.de gmx.at gmx.ch web.de t-online.de freenet.de arcor.de hotmail.de outlook.de live.de yahoo.de posteo.de mailbox.org',
    'vodafone.de 1und1.de online.de aon.at chello.at hotmail.ch bluewin.ch sunrise.ch',
    // Elsewhere in Europe.
    'hotmail.co.uk outlook.co.uk live.co.uk yahoo.co.uk btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk',
    'hotmail.fr outlook.fr live.fr yahoo.fr orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr',
    'hotmail.it outlook.it live.it yahoo.it libero.it virgilio.it alice.it tin.it tiscali.it hotmail.es outlook.es yahoo.es telefonica.net',
    'hotmail.nl live.nl outlook.nl ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl hotmail.be live.be skynet.be telenet.be',
    'wp.pl o2.pl onet.pl interia.pl op.pl poczta.onet.pl seznam.cz email.cz centrum.cz azet.sk zoznam.sk freemail.hu citromail.hu',
    'abv.bg mail.bg sapo.pt yahoo.gr ukr.net i.ua',
    'mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru rambler.ru lenta.ru',
    // America, Asia, Oceania.
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net',
    'rogers.com shaw.ca sympatico.ca bell.net telus.net yahoo.ca hotmail.ca live.ca yahoo.com.br hotmail.com.br uol.com.br bol.com.br',
    'terra.com.br yahoo.com.mx hotmail.com.mx yahoo.com.ar qq.com 163.com 126.com yeah.net sina.com foxmail.com sohu.com naver.com',
    'daum.net hanmail.net yahoo.co.jp yahoo.co.in rediffmail.com bigpond.com bigpond.net.au optusnet.com.au yahoo.com.au live.com.au',
    'xtra.co.nz yandex.com.tr',
  ].flatMap((line) => line.split(' ')),
);
