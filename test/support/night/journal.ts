import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A letter that was taken: when, by the hotline's clock, and how it is found again. */
export interface Taken {
  n: number;
  at: number;
  receipt?: string;
}

/** A delivery that an endpoint accepted. */
export interface Accepted {
  endpoint: string;
  after: number;
  upto: number;
  seqs: number[];
}

/** How far the clock was moved, and when: times of before and after are apart by so much that nobody waited. */
export interface Moved {
  at: number;
  by: number;
}

interface Kinds {
  taken: Taken;
  accepted: Accepted;
  moved: Moved;
}

/** What a night has done so far, on disk: it goes on from there. */
export class Journal {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  note<Kind extends keyof Kinds>(kind: Kind, entry: Kinds[Kind]): void {
    appendFileSync(this.#file(kind), `${JSON.stringify(entry)}\n`);
  }

  /** What was noted; a line that a kill cut off is none. */
  read<Kind extends keyof Kinds>(kind: Kind): Kinds[Kind][] {
    if (!existsSync(this.#file(kind))) return [];
    const lines = readFileSync(this.#file(kind), 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Kinds[Kind]);
  }

  /** What is kept under a name, or what is made and kept now. */
  keep<Value>(name: string, make: () => Value): Value {
    const file = join(this.#folder, `${name}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Value;
    const made = make();
    this.replace(name, made);
    return made;
  }

  /** Keeps another value under a name. */
  replace(name: string, value: unknown): void {
    writeFileSync(join(this.#folder, `${name}.json`), JSON.stringify(value));
  }

  #file(kind: keyof Kinds): string {
    return join(this.#folder, `${kind}.jsonl`);
  }
}
