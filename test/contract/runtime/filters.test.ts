import { describe, expect, test } from 'vitest';
import { matchesPattern, readPattern } from '#local/runtime/event-sources/filter-pattern.ts';

const RECORD = {
  eventName: 'INSERT',
  size: 5,
  flag: true,
  nothing: null,
  tags: ['a', 'b'],
  dynamodb: { Keys: { pk: { S: 'REPORT#1' } }, NewImage: { state: { S: 'processed' } } },
};

describe('a filter of an event source', () => {
  test.each([
    ['one of several values', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['another value', { eventName: ['REMOVE'] }, false],
    ['two fields that hold', { eventName: ['INSERT'], size: [5] }, true],
    ['two fields of which one holds', { eventName: ['INSERT'], size: [6] }, false],
    ['a field that is not there', { other: ['x'] }, false],
    ['a field below one that is not there', { other: { deep: ['x'] } }, false],
    ['null', { nothing: [null] }, true],
    ['a truth', { flag: [true] }, true],
    ['an element of a list', { tags: ['b'] }, true],
    ['a prefix', { dynamodb: { Keys: { pk: { S: [{ prefix: 'REPORT#' }] } } } }, true],
    ['another prefix', { dynamodb: { Keys: { pk: { S: [{ prefix: 'WALLET#' }] } } } }, false],
    ['a suffix', { eventName: [{ suffix: 'ERT' }] }, true],
    ['whatever the case', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    ['a number between', { size: [{ numeric: ['>', 4, '<=', 5] }] }, true],
    ['a number outside', { size: [{ numeric: ['<', 5] }] }, false],
    ['a number that is a text', { eventName: [{ numeric: ['>', 0] }] }, false],
    ['anything but others', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    ['anything but itself', { eventName: [{ 'anything-but': ['INSERT'] }] }, false],
    ['anything but its prefix', { eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
    ['that it exists', { dynamodb: { NewImage: { state: { S: [{ exists: true }] } } } }, true],
    ['that it does not exist', { dynamodb: { OldImage: { state: { S: [{ exists: false }] } } } }, true],
    ['one of two patterns', { $or: [{ eventName: ['REMOVE'] }, { size: [5] }] }, true],
    ['neither of two patterns', { $or: [{ eventName: ['REMOVE'] }, { size: [6] }] }, false],
  ])('asks for %s', (_, pattern, expected) => {
    expect(matchesPattern(readPattern(JSON.stringify(pattern)), RECORD)).toBe(expected);
  });

  test('with an operator that is not built stops the start, rather than let nothing through', () => {
    expect(() => readPattern('{"eventName":[{"wildcard":"I*"}]}')).toThrow(
      expect.objectContaining({ name: 'CommandError', message: expect.stringContaining('"wildcard"') }),
    );
  });
});
