import type { JWK } from 'oidc-provider';

/** A program that may fetch tokens, as the local identity provider knows it. */
export interface Client {
  id: string;
  secret: string;
}

/** The client by which people sign in: it has no secret, for PKCE stands in its place. */
export interface DeskClient {
  id: string;
  /** Where the desk is reached. */
  url: string;
}

/** What the host tells the identity provider's process. */
export type ToIdentity =
  | {
      kind: 'serve';
      port: number;
      client: Client;
      /** The client of people's browsers, and where they are sent back to. */
      desk: DeskClient;
      /** The client of people's commands. */
      login: string;
      audience: string;
      keys: JWK[];
      cookieKey: string;
      clockOffset: number;
    }
  | { kind: 'clock'; clockOffset: number };

/** What the process answers. */
export type FromIdentity = { kind: 'serving'; port: number } | { kind: 'failed'; code: string | null; message: string };
