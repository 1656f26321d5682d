import { createHash, randomInt, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { MovableClock } from '../../clock.ts';
import { CloudError } from '../errors.ts';
import type { CloudPlace } from '../types.ts';

export interface Secret {
  name: string;
  value: string;
  versionId: string;
  createdAt: number;
}

/** As `GenerateSecretString` of a template. */
export interface GeneratedSecret {
  length?: number;
  excludePunctuation?: boolean;
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** The secrets, in one file that only its owner may read, replaced as a whole at each change. */
export class SecretStore {
  readonly #file: string;
  readonly #place: CloudPlace;
  readonly #clock: MovableClock;
  readonly #secrets: Map<string, Secret>;

  constructor(file: string, place: CloudPlace, clock: MovableClock) {
    this.#file = file;
    this.#place = place;
    this.#clock = clock;
    const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secret[]) : [];
    this.#secrets = new Map(kept.map((secret) => [secret.name, secret]));
  }

  /** Makes a secret with a value or a generated one; one that exists keeps its value. */
  create(name: string, content: { value: string } | { generate: GeneratedSecret }): { arn: string } {
    if (!this.#secrets.has(name)) this.set(name, 'value' in content ? content.value : generated(content.generate));
    return { arn: this.arn(name) };
  }

  /** Gives a secret a new value, making it where there is none. */
  set(name: string, value: string): Secret {
    const secret = { name, value, versionId: randomUUID(), createdAt: this.#clock.now() };
    this.#secrets.set(name, secret);
    this.#keep();
    return secret;
  }

  has(reference: string): boolean {
    return this.#secrets.has(this.nameOf(reference));
  }

  get(reference: string): Secret {
    const secret = this.#secrets.get(this.nameOf(reference));
    if (secret) return secret;
    throw new CloudError('ResourceNotFoundException', `Secrets Manager can't find the specified secret.`);
  }

  delete(reference: string): void {
    this.#secrets.delete(this.get(reference).name);
    this.#keep();
  }

  /** The ARN: the name with AWS's suffix of six characters, here always the same for a name. */
  arn(name: string): string {
    const suffix = createHash('sha256').update(name).digest('hex').slice(0, 6);
    return `arn:aws:secretsmanager:${this.#place.region}:${this.#place.account}:secret:${name}-${suffix}`;
  }

  /** The name of a secret given by name or by ARN, with or without the suffix. */
  nameOf(reference: string): string {
    if (!reference.startsWith('arn:')) return reference;
    const last = reference.split(':').slice(6).join(':');
    const bare = last.slice(0, -7);
    return this.arn(bare) === reference ? bare : last;
  }

  #keep(): void {
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify([...this.#secrets.values()], null, 2), { mode: 0o600 });
    renameSync(next, this.#file);
  }
}

const generated = ({ length = 32, excludePunctuation = false }: GeneratedSecret): string => {
  const alphabet = LETTERS_AND_DIGITS + (excludePunctuation ? '' : PUNCTUATION);
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
};
