/** Ways to reach somebody that a link opens a program or a page for, and how each is written in a text; `$1` is who is reached. */
const LINKS: readonly (readonly [link: RegExp, written: string])[] = [
  [/(?:^|[=/])(?:mailto|xmpp):\/{0,2}([^\s?&<>"]{3,254}@[^\s?&<>"]{3,254})/i, '$1'],
  [
    /(?:^|=)(?:tel|sms|smsto|callto|whatsapp:\/\/send\?phone=|viber:\/\/chat\?number=)[:=]?(\+?[\d().\s-]{7,24})/i,
    '$1',
  ],
  [/(?:^|=)tg:(?:\/\/)?resolve\?(?:[^#]{0,60}&)?domain=([a-z0-9_]{3,64})/i, 'https://t.me/$1'],
  [/(?:^|=)tg:(?:\/\/)?resolve\?(?:[^#]{0,60}&)?phone=\+?(\d{7,15})/i, '+$1'],
  [/api\.whatsapp\.com\/send\/?\?(?:[^#]{0,60}&)?phone=\+?(\d{7,15})/i, 'https://wa.me/$1'],
  [/signal\.me\/#p\/(\+\d{7,15})/i, 'Signal $1'],
  [/(?:^|=)skype:([a-z][a-z0-9_.,-]{5,31})/i, 'Skype: $1'],
  [/threema\.id\/([0-9a-z*]{8})(?![0-9a-z])/i, 'Threema ID: $1'],
  [/(?:^|[/=.])ig\.me\/m\/([a-z0-9_.]{3,64})/i, 'https://instagram.com/$1'],
  [
    /(?:^|[/=.])((?:t|telegram|wa)\.me|instagram\.com|snapchat\.com\/add|discord\.gg|discord\.com\/invite)\/([a-z0-9_.+-]{3,64})/i,
    'https://$1/$2',
  ],
];

/** What may begin one of them: most links of a page are left at this. */
const MAY_REACH =
  /mailto|xmpp|tel:|sms|callto|whatsapp|viber|tg:|signal\.me|skype:|threema|ig\.me|(?:t|telegram|wa)\.me|instagram|snapchat|discord/i;

/** Whether an element's attributes may lead to somebody. */
export const mayReach = (attributes: string): boolean => MAY_REACH.test(attributes);

/** Who is reached by a link, as a text would give it; null where it leads to nobody. The link's percent signs are decoded. */
export const linkedContact = (link: string): string | null => {
  for (const [pattern, written] of LINKS) {
    const match = pattern.exec(link);
    if (match)
      return written
        .replace('$1', match[1] ?? '')
        .replace('$2', match[2] ?? '')
        .trim();
  }
  return null;
};
