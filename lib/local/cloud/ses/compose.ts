/** The bare address of `Name <address>`. */
export const addressOf = (mailbox: string): string => (/<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim();

/** The addresses in a raw mail's headers of these names, folded lines joined. */
export const headerValues = (raw: Buffer, names: string[]): string[] => {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.toString('latin1', 0, end === -1 ? raw.byteLength : end).replaceAll(/\r\n[ \t]+/g, ' ');
  return head
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1)] as const)
    .filter(([name]) => names.includes(name))
    .flatMap(([, value]) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
};

/** The mail that a SendEmail request describes, as SES would compose it. */
export const composeMail = (form: URLSearchParams): { sender: string; recipients: string[]; raw: Buffer } => {
  const members = (prefix: string) =>
    [...form].filter(([name]) => name.startsWith(`${prefix}.member.`)).map(([, value]) => value);
  const to = members('Destination.ToAddresses');
  const cc = members('Destination.CcAddresses');
  const source = form.get('Source') ?? '';
  const replyTo = members('ReplyToAddresses');
  const parts = [
    { type: 'text/plain', text: form.get('Message.Body.Text.Data') },
    { type: 'text/html', text: form.get('Message.Body.Html.Data') },
  ].filter((part) => part.text !== null);
  const boundary = 'alternative-parts-of-one-mail';
  const lines = [
    `From: ${source}`,
    `To: ${to.join(', ')}`,
    ...(cc.length > 0 ? [`Cc: ${cc.join(', ')}`] : []),
    ...(replyTo.length > 0 ? [`Reply-To: ${replyTo.join(', ')}`] : []),
    `Subject: =?UTF-8?B?${Buffer.from(form.get('Message.Subject.Data') ?? '').toString('base64')}?=`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [
      `--${boundary}`,
      `Content-Type: ${part.type}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      ...(Buffer.from(part.text ?? '')
        .toString('base64')
        .match(/.{1,76}/g) ?? []),
    ]),
    `--${boundary}--`,
    '',
  ];
  return {
    sender: addressOf(source),
    recipients: [...to, ...cc, ...members('Destination.BccAddresses')].map(addressOf),
    raw: Buffer.from(lines.join('\r\n')),
  };
};
