import { type Random, seeded } from './campaign-letters.ts';

/** A mail as a builder or a mail program writes it. */
export interface BuiltMail {
  name: string;
  html: string;
}

/** What the mails say; made up, and of many words, so that a lost one shows. */
const SENTENCES = [
  'We have copied the files of your company and will publish them on Friday.',
  'Pay 850 EUR in Bitcoin within 48 hours, or everybody gets the video.',
  'Do not reply to this message, since nobody reads this mailbox.',
  'Our team has watched your network since the beginning of spring.',
  'Olemme saaneet haltuumme tietosi ja julkaisemme ne ensi viikolla.',
  'Lähetä 200 euroa bitcoineina alla olevaan osoitteeseen kahden päivän kuluessa.',
  'Vi har kopierat dina filer och skickar dem till alla dina kontakter.',
  'Betala 3 000 kronor i bitcoin inom tre dagar, annars blir allt offentligt.',
  'You can buy coins at any exchange; it takes half an hour at most.',
  'After the payment has arrived we delete everything and never write again.',
  'The address is unique, and we see at once when something comes in.',
  'Going to the police helps neither you nor your customers.',
];
const ADDRESS = 'bc1qxcgaf65n329gedzjlekxnr2awra92252zme0v5';
const TITLES = ['Final notice', 'Your account', 'Viimeinen varoitus', 'Sista varningen', 'Read this today'];
const PREHEADERS = ['A short summary that only the list of mails shows', 'Tiivistelmä, jota ei näytetä', 'View online'];
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(30);

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = (random: Random, count: number): string[] => Array.from({ length: count }, () => pick(random, SENTENCES));
const maybe = (random: Random, share: number, html: string): string => (random() < share ? html : '');
const color = (random: Random): string =>
  pick(random, ['#000000', '#333333', '#55575d', '#1f2937', 'rgb(34, 34, 34)', 'navy']);
const dark = (random: Random): string =>
  pick(random, ['#0b1f3a', '#222222', 'black', '#2a2a72', 'rgb(20,20,20)', '#7a0c0c']);

const TRANSITIONAL =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

const mjmlColumn = (random: Random, inner: string, width: string): string =>
  `<!--[if mso | IE]><td class="" style="vertical-align:top;width:300px;" ><![endif]--><div class="mj-column-${width} mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"><tbody>${inner}</tbody></table></div><!--[if mso | IE]></td><![endif]-->${maybe(random, 0.2, '\n')}`;

const mjmlText = (random: Random, text: string): string =>
  `<tr><td align="left" style="font-size:0px;padding:10px 25px;word-break:break-word;"><div style="font-family:Ubuntu, Helvetica, Arial, sans-serif;font-size:${pick(random, ['13px', '1rem', '14pt', '20px'])};line-height:1;text-align:left;color:${color(random)};">${text}</div></td></tr>`;

const mjmlButton = (random: Random, text: string): string =>
  `<tr><td align="center" vertical-align="middle" style="font-size:0px;padding:10px 25px;word-break:break-word;"><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"><tr><td align="center" bgcolor="${dark(random)}" role="presentation" style="border:none;border-radius:3px;cursor:auto;mso-padding-alt:10px 25px;background:#414141;" valign="middle"><a href="https://example.org/pay" style="display:inline-block;background:#414141;color:#ffffff;font-family:Arial;font-size:13px;font-weight:normal;line-height:120%;margin:0;text-decoration:none;padding:10px 25px;" target="_blank"> ${text} </a></td></tr></table></td></tr>`;

const mjmlSpacer =
  '<tr><td style="font-size:0px;word-break:break-word;"><div style="height:20px;line-height:20px;">&#8202;</div></td></tr>';

/** MJML: every cell has `font-size:0`, and the text in it a size of its own. */
const mjml = (random: Random): string => {
  const hero = random() < 0.3;
  const rows = some(random, 2 + Math.floor(random() * 4)).map((text) => mjmlText(random, text));
  const section = (inner: string): string =>
    `<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]--><div style="margin:0px auto;max-width:600px;"><table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"><tbody><tr><td style="direction:ltr;font-size:0px;padding:20px 0;text-align:center;">${inner}</td></tr></tbody></table></div><!--[if mso | IE]></td></tr></table><![endif]-->`;
  const heroSection = `<div style="margin:0 auto;max-width:600px;"><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"><tr style="vertical-align:top;"><td background="https://example.org/hero.jpg" style="background:#ffffff url('https://example.org/hero.jpg') no-repeat center center / cover;background-position:center center;background-repeat:no-repeat;padding:100px 0px;vertical-align:top;" height="200"><div class="mj-hero-content" style="margin:0px auto;"><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;margin:0px;"><tbody><tr><td><table border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;margin:0px;"><tbody><tr><td align="center" style="font-size:0px;padding:20px;word-break:break-word;"><div style="font-family:helvetica;font-size:45px;line-height:45px;text-align:center;color:#ffffff;">${pick(random, TITLES)}</div></td></tr></tbody></table></td></tr></tbody></table></div></td></tr></table></div>`;
  return `<!doctype html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>${pick(random, TITLES)}</title><!--[if !mso]><!--><meta http-equiv="X-UA-Compatible" content="IE=edge"><!--<![endif]--><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><style type="text/css">#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }</style><!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><![endif]--><style type="text/css">@media only screen and (min-width:480px) { .mj-column-per-100 { width:100% !important; max-width: 100%; } .mj-column-per-50 { width:50% !important; max-width: 50%; } }</style><style media="screen and (min-width:480px)">.moz-text-html .mj-column-per-50 { width:50% !important; max-width: 50%; }</style><style type="text/css">@media only screen and (max-width:479px) { table.mj-full-width-mobile { width: 100% !important; } td.mj-full-width-mobile { width: auto !important; } .hide-mobile { display:none !important; } }</style></head><body style="word-spacing:normal;background-color:#f4f4f4;"><div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">${pick(random, PREHEADERS)}</div><div style="background-color:#f4f4f4;">${hero ? heroSection : ''}${section(mjmlColumn(random, rows.join('') + mjmlSpacer, 'per-100'))}${section(
    mjmlColumn(random, mjmlText(random, pick(random, SENTENCES)), 'per-50') +
      mjmlColumn(random, mjmlText(random, `<span class="hide-mobile">${pick(random, SENTENCES)}</span>`), 'per-50'),
  )}${section(mjmlColumn(random, mjmlText(random, ADDRESS) + mjmlButton(random, 'Pay now'), 'per-100'))}</div></body></html>`;
};

const beeRow = (random: Random, number: number, inner: string): string =>
  `<table class="row row-${number}" align="center" width="100%" border="0" cellpadding="0" cellspacing="0" role="presentation" style="mso-table-lspace: 0pt; mso-table-rspace: 0pt;${maybe(random, 0.3, " background-image: url('https://example.org/bg.png'); background-position: center top; background-repeat: no-repeat;")}"><tbody><tr><td><table class="row-content stack" align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="mso-table-lspace: 0pt; mso-table-rspace: 0pt; border-radius: 0; color: #000000; width: 680px; margin: 0 auto;" width="680"><tbody><tr><td class="column column-1" width="100%" style="mso-table-lspace: 0pt; mso-table-rspace: 0pt; font-weight: 400; text-align: left; padding-bottom: 5px; padding-top: 5px; vertical-align: top;">${inner}</td></tr></tbody></table></td></tr></tbody></table>`;

const beeText = (random: Random, text: string): string =>
  `<table class="paragraph_block block-1" width="100%" border="0" cellpadding="10" cellspacing="0" role="presentation" style="mso-table-lspace: 0pt; mso-table-rspace: 0pt; word-break: break-word;"><tr><td class="pad"><div style="color:${color(random)};direction:ltr;font-family:Arial, 'Helvetica Neue', Helvetica, sans-serif;font-size:${pick(random, ['14px', '16px', '1em'])};font-weight:400;letter-spacing:0px;line-height:1.2;text-align:left;mso-line-height-alt:19.2px;"><p style="margin: 0;">${text}</p></div></td></tr></table>`;

/** BEE: blocks for telephones lie hidden in the same mail, and are shown by a media query. */
const bee = (random: Random): string => {
  const hidden = `<div class="desktop_hide" style="mso-hide: all; display: none; max-height: 0; overflow: hidden;"><table class="desktop_hide" width="100%" border="0" cellpadding="0" cellspacing="0" role="presentation" style="mso-hide: all; display: none; max-height: 0; overflow: hidden;"><tr><td class="pad"><div><p>Only telephones show this paragraph</p></div></td></tr></table></div>`;
  const rows = some(random, 2 + Math.floor(random() * 4)).map((text, at) =>
    beeRow(random, at + 1, beeText(random, text)),
  );
  return `${pick(random, ['<!DOCTYPE html>', '', TRANSITIONAL])}<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" lang="en"><head><title></title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><!--[if mso]><style>sup, sub { font-size: 100% !important; } p { display:none }</style><![endif]--><style>* { box-sizing: border-box; } body { margin: 0; padding: 0; } a[x-apple-data-detectors] { color: inherit !important; text-decoration: inherit !important; } #MessageViewBody a { color: inherit; text-decoration: none; } p { line-height: inherit } .desktop_hide, .desktop_hide table { mso-hide: all; display: none; max-height: 0px; overflow: hidden; } .image_block img+div { display: none; } sup, sub { font-size: 75%; line-height: 0; } @media (max-width:700px) { .desktop_hide table.icons-inner { display: inline-block !important; } .mobile_hide { display: none; } .row-content { width: 100% !important; } .stack .column { width: 100%; display: block; } .mobile_hide { min-height: 0; max-height: 0; max-width: 0; overflow: hidden; font-size: 0px; } .desktop_hide, .desktop_hide table { display: table !important; max-height: none !important; } }</style></head><body class="body" style="background-color: #ffffff; margin: 0; padding: 0; -webkit-text-size-adjust: none; text-size-adjust: none;"><table class="nl-container" width="100%" border="0" cellpadding="0" cellspacing="0" role="presentation" style="mso-table-lspace: 0pt; mso-table-rspace: 0pt; background-color: #ffffff;"><tbody><tr><td>${rows.join('')}${hidden}${beeRow(random, 8, `<table class="heading_block mobile_hide" width="100%"><tr><td class="pad" style="text-align:center;width:100%;"><h1 style="margin: 0; color: #ffffff; background-color: ${dark(random)}; font-size: 38px;"><span class="tinyMce-placeholder">${pick(random, TITLES)}</span></h1></td></tr></table>`)}${beeRow(random, 9, `<table class="image_block"><tr><td class="pad"><div class="alignment"><img src="https://example.org/a.png" style="display: block; height: auto; border: 0; width: 100%;" width="680"><div style="font-size:12px">A text beside a picture that is not shown</div></div></td></tr></table>${beeText(random, ADDRESS)}`)}</td></tr></tbody></table></body></html>`;
};

/** Mailchimp: classes in a style sheet, white text in dark blocks, a preview text with filler. */
const mailchimp = (random: Random): string => {
  const blocks = some(random, 3 + Math.floor(random() * 3)).map(
    (text, at) =>
      `<table border="0" cellpadding="0" cellspacing="0" width="100%" class="mcnTextBlock" style="min-width:100%;"><tbody class="mcnTextBlockOuter"><tr><td valign="top" class="mcnTextBlockInner" style="padding-top:9px;"><!--[if mso]><table align="left" border="0" cellspacing="0" cellpadding="0" width="100%" style="width:100%;"><tr><![endif]--><table align="left" border="0" cellpadding="0" cellspacing="0" style="max-width:100%; min-width:100%;" width="100%" class="mcnTextContentContainer"><tbody><tr><td valign="top" class="mcnTextContent" style="padding: 0px 18px 9px;${at === 1 ? ` background-color: ${dark(random)}; color: #FFFFFF;` : ''}">${at === 0 ? `<h1>${text}</h1>` : `${text}<br>\n&nbsp;`}</td></tr></tbody></table><!--[if mso]></tr></table><![endif]--></td></tr></tbody></table>`,
  );
  return `<!doctype html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><!--[if gte mso 15]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><meta charset="UTF-8"><title>*|MC:SUBJECT|*</title><style type="text/css">p{ margin:10px 0; padding:0; } table{ border-collapse:collapse; } h1,h2,h3,h4,h5,h6{ display:block; margin:0; padding:0; } img,a img{ border:0; height:auto; } body,#bodyTable,#bodyCell{ height:100%; margin:0; padding:0; width:100%; } .mcnPreviewText{ display:none !important; } #outlook a{ padding:0; } .ReadMsgBody{ width:100%; } .ExternalClass,.ExternalClass p,.ExternalClass td{ line-height:100%; } a[href^=tel],a[href^=sms]{ color:inherit; cursor:default; } .mcnTextContent{ word-break:break-word; } /* @tab Page @section Background Style */ body,#bodyTable{ /*@editable*/background-color:#FAFAFA; } h1{ /*@editable*/color:#202020; /*@editable*/font-size:26px; } #templatePreheader .mcnTextContent,#templatePreheader .mcnTextContent p{ /*@editable*/color:#656565; /*@editable*/font-size:12px; } @media only screen and (min-width:768px){ .templateContainer{ width:600px !important; } } @media only screen and (max-width: 480px){ .mcnTextContent{ padding-right:18px !important; } .hideOnPhone{ display:none !important; } } @media (prefers-color-scheme: dark){ .mcnTextContent{ color:#FAFAFA !important; } }</style></head><body><!--*|IF:MC_PREVIEW_TEXT|*--><!--[if !gte mso 9]><!----><span class="mcnPreviewText" style="display:none; font-size:0px; line-height:0px; max-height:0px; max-width:0px; opacity:0; overflow:hidden; visibility:hidden; mso-hide:all;">${pick(random, PREHEADERS)}${FILLER}</span><!--<![endif]--><center><table align="center" border="0" cellpadding="0" cellspacing="0" height="100%" width="100%" id="bodyTable"><tr><td align="center" valign="top" id="bodyCell"><table border="0" cellpadding="0" cellspacing="0" width="100%" class="templateContainer"><tr><td valign="top" id="templatePreheader"><table class="mcnTextBlock"><tr><td class="mcnTextContent"><a href="*|ARCHIVE|*" target="_blank">View this email in your browser</a></td></tr></table></td></tr><tr><td valign="top" id="templateBody">${blocks.join('')}<table><tr><td class="mcnTextContent hideOnPhone">${ADDRESS}</td></tr></table></td></tr><tr><td valign="top" id="templateFooter"><em>Copyright &copy; 2026 Example, All rights reserved.</em><br><br><strong>Our mailing address is:</strong><br>1 Example Street</td></tr></table></td></tr></table></center></body></html>`;
};

/** Outlook: Word's HTML, with a style sheet in a comment, lists in conditional comments, and a signature. */
const outlook = (random: Random): string => {
  const paragraphs = some(random, 3 + Math.floor(random() * 4)).map((text) =>
    random() < 0.5
      ? `<p class="MsoNormal"><span lang="EN-US" style="font-size:11.0pt;mso-fareast-language:EN-US">${text}<o:p></o:p></span></p>`
      : `<p class="MsoListParagraph" style="margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><b>${text}</b><o:p></o:p></p>`,
  );
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);} .shape {behavior:url(#default#VML);}</style><![endif]--><style><!--
/* Font Definitions */
@font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
a:link, span.MsoHyperlink {mso-style-priority:99; color:#0563C1; text-decoration:underline;}
span.EmailStyle17 {mso-style-type:personal-compose; font-family:"Calibri",sans-serif; color:windowtext;}
.MsoChpDefault {mso-style-type:export-only; font-size:10.0pt;}
@page WordSection1 {size:612.0pt 792.0pt; margin:72.0pt 72.0pt 72.0pt 72.0pt;}
div.WordSection1 {page:WordSection1;}
--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head><body lang=FI link="#0563C1" vlink="#954F72" style='word-wrap:break-word'><div class=WordSection1>${maybe(random, 0.5, `<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Someone &lt;a@example.org&gt; <br><b>Sent:</b> Monday<br><b>To:</b> maria@example.com<o:p></o:p></span></p></div>`)}${paragraphs.join('\n')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0><tr><td width=200 style='width:150.0pt;background:${dark(random)};padding:0cm'><p class=MsoNormal><span style='color:white'>${ADDRESS}</span></p></td></tr></table><p class=MsoNormal><a href="https://example.org"><span style='color:#0563C1'>${pick(random, TITLES)}</span></a></p></div></body></html>`;
};

/** Gmail: divs, quotes with attributes of theirs, a signature, and forwarded pages that keep their own body. */
const gmail = (random: Random): string => {
  const lines = some(random, 2 + Math.floor(random() * 4));
  const inner = pick(random, [mjml, bee, mailchimp, outlook]);
  const quoted =
    random() < 0.4
      ? `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Someone</strong> <span dir="auto">&lt;<a href="mailto:a@example.org">a@example.org</a>&gt;</span><br></div><br><br><u></u>${inner(random).replace(/<\/?(?:html|head|body|title|meta)\b[^>]*>/g, '')}</div>`
      : `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">${lines.map((line) => `<div>${line}</div>`).join('<div><br></div>')}</div></blockquote>`;
  return `<div dir="ltr"><div class="gmail_default" style="font-family:arial,sans-serif;font-size:small;color:#000000">${lines[0]}</div><div>${lines.map((line) => pick(random, [`<font color="${pick(random, ['#ff0000', 'blue', '#444444'])}" size="${1 + Math.floor(random() * 5)}">${line}</font>`, `<span style="background-color:rgb(255,255,0)">${line}</span>`, `<b><i>${line}</i></b>`, `<p>${line}`, `<ul><li>${line}<li>${pick(random, TITLES)}</ul>`])).join('\n')}</div><div><br clear="all"></div><div>${ADDRESS}</div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature"><font face="garamond, serif">Someone</font></div></div><br>${quoted}`;
};

const BUILDERS = { mjml, bee, mailchimp, outlook, gmail };

/** So many mails of builders' shapes, the same on every run. */
export const builderMails = (count: number, seed = 15): BuiltMail[] => {
  const random = seeded(seed);
  const builders = Object.entries(BUILDERS);
  return Array.from({ length: count }, (_, at) => {
    const [name, build] = builders[at % builders.length] as [string, (random: Random) => string];
    return { name: `${name} ${at}`, html: build(random) };
  });
};
