import type { FindContact } from '#actions/contact/find-contact.ts';
import type { LookUpWallet } from '#actions/desk/look-up-wallet.ts';
import type { SigningIn } from '#actions/desk/sign-in.ts';
import type { Session } from '#domain/desk/session.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { DeskForm } from './desk-form.ts';

/** What the desk's function has of the world. */
export interface DeskWorld extends Omit<LookUpWallet, 'settings'>, FindContact, Pick<SigningIn, 'issuer' | 'demands'> {
  settings: FunctionSettings;
}

/** Somebody who is signed in, and the id by which they are. */
export interface Visitor {
  id: string;
  session: Session;
}

/** What a handle of the desk is given beside what is asked. */
export interface DeskContext {
  world: DeskWorld;
  /** Null where nobody is signed in, and to programs. */
  visitor: Visitor | null;
  /** What was sent by a page's form; null where nothing was. */
  form: DeskForm | null;
}
