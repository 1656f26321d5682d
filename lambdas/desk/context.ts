import type { FindContact } from '#actions/contact/find-contact.ts';
import type { LookUpWallet } from '#actions/desk/look-up-wallet.ts';
import type { SigningIn } from '#actions/desk/sign-in.ts';
import type { Session } from '#domain/desk/session.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { FilesDoor } from '#io/files-door.ts';
import type { Secrets } from '#io/secrets.ts';
import type { DeskForm } from './desk-form.ts';

/** How people's commands sign in: null for the client where nobody does, and for where answers go where any port will do. */
export interface CommandsOfDesk {
  issuer: string;
  clientId: string | null;
  scope: string;
  acr: readonly string[];
  answerTo: string | null;
}

/** What the desk's function has of the world. */
export interface DeskWorld extends Omit<LookUpWallet, 'settings'>, FindContact, Pick<SigningIn, 'issuer' | 'demands'> {
  settings: FunctionSettings;
  /** Where partners' new signing secrets are kept, which it reads none of, and what an endpoint's id follows in the name of one. */
  secrets: Secrets;
  secretPrefix: string;
  commands: CommandsOfDesk;
  /** The queue and the bucket of files that are made, and their clients: loaded where a file is asked for. */
  files: () => Promise<FilesDoor>;
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
