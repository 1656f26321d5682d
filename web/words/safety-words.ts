/** The one page of a language in which there are no others: what to do, where to send the message, whom to call. */
export interface SafetyWords {
  /** BCP 47. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** Its own name for itself. */
  name: string;
  title: string;
  lead: string;
  /** Do not pay, do not answer, keep the message. */
  steps: readonly [string, string, string];
  /** Stands before the address. */
  forward: string;
  answer: string;
  form: string;
  /** With the emergency number in it. */
  life: string;
  talk: string;
  notPolice: string;
  never: string;
  exit: string;
}
