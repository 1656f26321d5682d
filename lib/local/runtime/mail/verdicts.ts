/** What SES found when it checked a mail. */
export interface Verdicts {
  spam: Verdict;
  virus: Verdict;
  spf: Verdict;
  dkim: Verdict;
  dmarc: Verdict;
}
export type Verdict = 'pass' | 'fail' | 'none';

/**
 * The verdicts that a client asks for by the name it greets with: every check passes but those that a label of the name
 * fails or leaves out.
 *
 * @example verdictsFor('dmarc-fail.spf-none.example') // spf none, dmarc fail, the others pass
 */
export function verdictsFor(greeting: string): Verdicts {
  const verdicts: Verdicts = { spam: 'pass', virus: 'pass', spf: 'pass', dkim: 'pass', dmarc: 'pass' };
  for (const label of greeting.toLowerCase().split('.')) {
    const [, check, verdict] = /^(spam|virus|spf|dkim|dmarc)-(pass|fail|none)$/.exec(label) ?? [];
    if (check !== undefined) verdicts[check as keyof Verdicts] = verdict as Verdict;
  }
  return verdicts;
}
