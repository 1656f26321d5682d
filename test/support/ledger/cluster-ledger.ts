import { type ClusterRow, type ClusterWrite, MAX_WRITES, type NodeRow } from '#domain/cluster/cluster.ts';
import { type CutView, planCut } from '#domain/cluster/cut.ts';
import { type Link, linkId, type NodeId, newLink } from '#domain/cluster/link.ts';
import { type End, lookAtLink } from '#domain/cluster/look.ts';
import { neighboursOf, type Search, searchSide, searchSplit } from '#domain/cluster/split.ts';

/** A worker between two of its reads and writes: it can be left there for ever, or while others go on. */
export type Work = Generator<undefined, void>;

/** Looks after which a link counts as one that never settles: thirty times what the longest cut of these tests takes. */
const MOST_LOOKS = 300;

/** Links, nodes and clusters in memory, with transactions as DynamoDB has them: all conditions hold, or nothing is written. */
export class ClusterLedger {
  readonly links = new Map<string, Link>();
  readonly nodes = new Map<NodeId, NodeRow>();
  readonly clusters = new Map<string, ClusterRow>();
  /** How many rows were written, refused transactions left out. */
  written = 0;

  /** Changes a link's facts as a report or an investigator does; null changes nothing. */
  change(one: NodeId, other: NodeId, change: (link: Link) => Link | null): void {
    const fresh = newLink(one, other);
    const link = change(this.links.get(linkId(fresh)) ?? fresh);
    if (link) this.links.set(linkId(link), link);
  }

  transact(writes: readonly ClusterWrite[]): boolean {
    if (writes.length > MAX_WRITES) throw new RangeError(`${writes.length} writes in one transaction`);
    if (!writes.every((write) => this.#holds(write))) return false;
    for (const write of writes) {
      if (write.put === 'link') this.links.set(linkId(write.link), write.link);
      else if (write.put === 'cluster') this.clusters.set(write.cluster.id, write.cluster);
      else this.nodes.set(write.node.id, write.node);
    }
    this.written += writes.length;
    return true;
  }

  /** The cluster that a node is in, or null. */
  rootOf(node: NodeId): ClusterRow | null {
    let cluster = this.clusters.get(this.nodes.get(node)?.parent ?? '');
    while (cluster?.mergedInto) cluster = this.clusters.get(cluster.mergedInto);
    return cluster ?? null;
  }

  /** Looks at a link until nothing is left to do about it, resting before every read and write. */
  *work(id: string): Work {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      yield;
      const link = this.#link(id);
      yield;
      const a = this.#end(link.a);
      yield;
      const b = this.#end(link.b);
      const look = lookAtLink(link, a, b);
      if (look.kind === 'nothing') return;
      if (look.kind === 'first') yield* this.work(look.link);
      const writes = look.kind === 'write' ? look.writes : [];
      const cut = look.kind === 'cut' ? planCut(link, yield* this.#cutView(link, look.from)) : [];
      yield;
      this.transact([...writes, ...cut]);
    }
    throw new Error(`${id} does not settle`);
  }

  /** Does all that is pending, in the order of the links' names. */
  drain(): void {
    for (const id of [...this.links.keys()].sort()) for (const _ of this.work(id));
  }

  *#cutView(link: Link, from: ClusterRow): Generator<undefined, CutView> {
    const into = from.cut ? (this.clusters.get(from.cut.into) ?? null) : null;
    if (from.cut) {
      const { moving } = from.cut;
      const nodes = yield* this.#answer(link, searchSide(link[moving]));
      return { kind: 'apart', moving, nodes: nodes.map((node) => this.#node(node)), from, into };
    }
    const split = yield* this.#answer(link, searchSplit(link.a, link.b, from.size));
    if (split.kind === 'connected') return { kind: 'connected', from };
    return { ...split, nodes: split.nodes.map((node) => this.#node(node)), from, into };
  }

  *#answer<Result>(cut: Link, search: Search<Result>): Generator<undefined, Result> {
    let step = search.next();
    while (!step.done) {
      yield;
      const at = this.#linksAt(step.value);
      step = search.next(new Map(step.value.map((node) => [node, neighboursOf(node, at.get(node) ?? [], cut)])));
    }
    return step.value;
  }

  #linksAt(nodes: readonly NodeId[]): Map<NodeId, Link[]> {
    const at = new Map(nodes.map((node): [NodeId, Link[]] => [node, []]));
    for (const link of this.links.values()) for (const end of [link.a, link.b]) at.get(end)?.push(link);
    return at;
  }

  #holds(write: ClusterWrite): boolean {
    if (write.put === 'link') return this.#link(linkId(write.link)).version === write.expectVersion;
    if (write.put === 'cluster') return (this.clusters.get(write.cluster.id)?.version ?? null) === write.expectVersion;
    return this.#node(write.node.id).parent === write.expectParent;
  }

  #link(id: string): Link {
    const link = this.links.get(id);
    if (!link) throw new Error(`no link ${id}`);
    return link;
  }

  #node(id: NodeId): NodeRow {
    return this.nodes.get(id) ?? { id, parent: null };
  }

  #end(id: NodeId): End {
    return { node: this.#node(id), root: this.rootOf(id) };
  }
}
