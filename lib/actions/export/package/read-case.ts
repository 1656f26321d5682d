import { listCaseEvidence, type TakeEvidence } from '#actions/evidence/take-evidence.ts';
import type { Case, CaseEntry } from '#domain/case/case.ts';
import type { PackageData } from '#domain/export/package/data.ts';
import { notKnownSince } from '#domain/payment/chain-knowledge.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readCaseEntries, readHeld } from '#io/table/case/case.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { readReportSummaries } from '#io/table/report/report-summaries.ts';
import type { Table } from '#io/table/store/table.ts';

/** What a package says of its case, and of what all of it rests on. */
export type CaseFacts = Pick<PackageData, 'case' | 'holds' | 'entries' | 'chain' | 'parts'> & { sealedBytes: number };

/** What reading them takes. */
export interface ReadCaseFacts extends Pick<TakeEvidence, 'table' | 'originals' | 'clock'> {
  settings: Partial<Pick<FunctionSettings, 'payments'>>;
}

/** Reports that are looked up at once. */
const MAX_SUMMARIES = 100;

const referencesOf = async (table: Table, ids: readonly string[]): Promise<Map<string, string>> => {
  const references = new Map<string, string>();
  for (let n = 0; n < ids.length; n += MAX_SUMMARIES) {
    for (const { id, reference } of (await readReportSummaries(table, ids.slice(n, n + MAX_SUMMARIES))).values()) {
      references.set(id, reference);
    }
  }
  return references;
};

const aboutOf = ({ held, about }: CaseEntry, references: ReadonlyMap<string, string>): string =>
  held === undefined ? (about ?? '') : `${held.kind} ${references.get(held.id) ?? held.id}`;

/** Reads what a case is, holds and has sealed, and how far the chain was followed. */
export const readCaseFacts = async (
  world: ReadCaseFacts,
  found: Case,
): Promise<{ facts: CaseFacts; cut: string[] }> => {
  const { table, clock } = world;
  const { id, title, openedAt, openedBy, openedByName, lead, leadName, closedAt } = found;
  const [held, entries, evidence, knowledge] = await Promise.all([
    readHeld(table, id),
    readCaseEntries(table, id),
    listCaseEvidence(world, id),
    readChainKnowledge(world, clock()),
  ]);
  const reports = [...held, ...entries.flatMap((entry) => entry.held ?? [])].filter(({ kind }) => kind === 'report');
  const references = await referencesOf(table, [...new Set(reports.map((each) => each.id))]);
  const parts = (evidence?.subjects ?? []).flatMap(({ parts: those, reference = '' }) =>
    those.map((part) => ({ ...part, reference })),
  );
  return {
    facts: {
      case: {
        ...{ id, title, openedAt, openedBy: openedByName ?? openedBy },
        ...{ lead: leadName ?? lead ?? null, closedAt: closedAt ?? null },
      },
      holds: held.map(({ kind, id: of, by, name, at, reason }) => ({
        ...{ kind, name: references.get(of) ?? of, by: name ?? by, at, reason },
      })),
      entries: entries.map((entry) => ({
        ...{ verb: entry.verb, at: entry.at, by: entry.name ?? entry.by },
        ...{ about: aboutOf(entry, references), reason: entry.reason },
      })),
      chain: {
        ...{ followedTo: knowledge.followedTo, isFollowed: knowledge.followed },
        notKnownSince: notKnownSince(knowledge),
      },
      ...{ parts, sealedBytes: evidence?.bytes ?? 0 },
    },
    cut: (evidence?.problems ?? []).map(({ file, why }) => `evidence/${file}: ${why}`),
  };
};
