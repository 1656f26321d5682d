import { CommandError } from '#commands/terminal/command-error.ts';
import { type PhysicalName, physicalName, type StackPlace } from './physical-names.ts';
import { resolve } from './resolve.ts';
import { isCheckedByTests, requireKnownTypes } from './resource-types.ts';
import type { Assembly } from './template.ts';

/** A resource with its references resolved. */
export interface StackResource {
  logicalId: string;
  type: string;
  /** The value of `Ref`. */
  ref: string;
  properties: Record<string, unknown>;
}

/**
 * The template as a laptop sees it: every resource has its physical name, and references resolve to them.
 *
 * What only creation tells (a table's stream ARN) is told by `learn`; reading it earlier is an error.
 */
export class Stack {
  readonly assembly: Assembly;
  readonly place: StackPlace;
  readonly #names = new Map<string, PhysicalName>();
  readonly #naming = new Set<string>();

  constructor(assembly: Assembly, endpoint: string) {
    requireKnownTypes(assembly.resources);
    const { stackName, account, region } = assembly;
    this.assembly = assembly;
    this.place = { stackName, account, region, endpoint };
  }

  /** All resources of a type, in the order of the template. */
  ofType(...types: string[]): StackResource[] {
    return Object.entries(this.assembly.resources)
      .filter(([, { Type }]) => types.includes(Type))
      .map(([logicalId, { Type, Properties }]) => ({
        logicalId,
        type: Type,
        ref: this.#nameOf(logicalId).ref,
        properties: this.resolve(Properties) as Record<string, unknown>,
      }));
  }

  /** Any value of the template with its references resolved. */
  resolve(value: unknown): unknown {
    return resolve(value, {
      ref: (logicalId) => (logicalId.startsWith('AWS::') ? this.#pseudo(logicalId) : this.#nameOf(logicalId).ref),
      attribute: (logicalId, name) => this.attribute(logicalId, name),
    });
  }

  attribute(logicalId: string, name: string): string {
    const value = this.#nameOf(logicalId).attributes[name];
    if (value !== undefined) return value;
    const type = this.assembly.resources[logicalId]?.Type ?? '';
    if (isCheckedByTests(type)) return `${logicalId}.${name}`;
    throw new CommandError(
      `The template reads ${name} of ${logicalId} (${type}), which the laptop does not know.`,
      'Name the attribute in lib/local/runtime/template/physical-names.ts.',
    );
  }

  /** Tells an attribute that is known only once the resource has been created. */
  learn(logicalId: string, name: string, value: string): void {
    this.#nameOf(logicalId).attributes[name] = value;
  }

  #nameOf(logicalId: string): PhysicalName {
    const known = this.#names.get(logicalId);
    if (known !== undefined) return known;
    const resource = this.assembly.resources[logicalId];
    if (resource === undefined || this.#naming.has(logicalId)) {
      throw new CommandError(
        `The template refers to ${logicalId}, which ${resource === undefined ? 'is not in it' : 'is named after itself'}.`,
        'Synthesize again, and look at what refers to it.',
      );
    }
    this.#naming.add(logicalId);
    const named = physicalName(resource.Type, logicalId, this.#namesIn(resource.Properties), this.place);
    this.#naming.delete(logicalId);
    this.#names.set(logicalId, named);
    return named;
  }

  /** Only the properties that can name a resource: the others may refer to resources not created yet. */
  #namesIn(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const naming = Object.entries(properties).filter(([property]) =>
      /Name$|^(EmailIdentity|FifoQueue|LoggingConfig)$/.test(property),
    );
    return this.resolve(Object.fromEntries(naming)) as Record<string, unknown>;
  }

  #pseudo(name: string): string | undefined {
    const values: Record<string, string | undefined> = {
      'AWS::AccountId': this.place.account,
      'AWS::Region': this.place.region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': this.place.stackName,
      'AWS::StackId': `arn:aws:cloudformation:${this.place.region}:${this.place.account}:stack/${this.place.stackName}/local`,
      'AWS::NoValue': undefined,
    };
    if (Object.hasOwn(values, name)) return values[name];
    throw new CommandError(
      `The template uses ${name}, which the laptop does not know.`,
      'Name it in lib/local/runtime/template/stack.ts.',
    );
  }
}
