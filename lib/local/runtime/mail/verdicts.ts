/** What SES found when it checked a mail. */
export interface SesVerdicts {
  spam: SesVerdict;
  virus: SesVerdict;
  spf: SesVerdict;
  dkim: SesVerdict;
  dmarc: SesVerdict;
}
export type SesVerdict = 'pass' | 'fail' | 'none';

/**
 * The verdicts that a client asks for by the name it greets with: every check passes but those that a label of the name
 * fails or leaves out.
 *
 * @example verdictsFor('dmarc-fail.spf-none.example') // spf none, dmarc fail, the others pass
 */
export function verdictsFor(greeting: string): SesVerdicts {
  const verdicts: SesVerdicts = { spam: 'pass', virus: 'pass', spf: 'pass', dkim: 'pass', dmarc: 'pass' };
  for (const label of greeting.toLowerCase().split('.')) {
    const [, check, verdict] = /^(spam|virus|spf|dkim|dmarc)-(pass|fail|none)$/.exec(label) ?? [];
    if (check !== undefined) verdicts[check as keyof SesVerdicts] = verdict as SesVerdict;
  }
  return verdicts;
}
