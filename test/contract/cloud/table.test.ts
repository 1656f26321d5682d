import { expect, it } from 'vitest';
import { synthesized } from '#test/infra/example.ts';
import { LEDGER_TABLE } from '#test/support/cloud/cloud.ts';

it('tests use the ledger’s table with the template’s keys, indexes, projections, stream and expiry', () => {
  const [table] = Object.values(synthesized().template.findResources('AWS::DynamoDB::GlobalTable'));
  const { Properties } = table ?? {};
  const sorted = (list: { AttributeName?: string; IndexName?: string }[]) =>
    list.toSorted((a, b) =>
      String(a.AttributeName ?? a.IndexName).localeCompare(String(b.AttributeName ?? b.IndexName)),
    );

  expect(Properties).toMatchObject({
    KeySchema: LEDGER_TABLE.KeySchema,
    StreamSpecification: LEDGER_TABLE.StreamSpecification,
    TimeToLiveSpecification: LEDGER_TABLE.TimeToLiveSpecification,
  });
  expect(sorted(Properties?.AttributeDefinitions)).toEqual(sorted(LEDGER_TABLE.AttributeDefinitions));
  expect(sorted(Properties?.GlobalSecondaryIndexes)).toEqual(sorted(LEDGER_TABLE.GlobalSecondaryIndexes));
});
