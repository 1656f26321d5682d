import type { Stack } from 'aws-cdk-lib';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { IValidation } from 'constructs';

/** Filters of one event source mapping beyond which Lambda refuses it, in the middle of a deployment: its quota as it comes. */
const MAX_FILTERS = 5;

const filtersOf = (stack: Stack, { filterCriteria }: CfnEventSourceMapping): unknown[] =>
  stack.resolve(filterCriteria)?.filters ?? [];

/** Refuses a stack that has a mapping with more filters than Lambda takes. */
export const fewFilters = (stack: Stack): IValidation => ({
  validate: () =>
    stack.node
      .findAll()
      .filter((construct) => construct instanceof CfnEventSourceMapping)
      .filter((mapping) => filtersOf(stack, mapping).length > MAX_FILTERS)
      .map(
        (mapping) =>
          `${mapping.node.path} has ${filtersOf(stack, mapping).length} filters, and Lambda takes at most ${MAX_FILTERS}: ` +
          'name several kinds of rows in one of them (a filter takes a list of prefixes).',
      ),
});
