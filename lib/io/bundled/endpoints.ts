/**
 * Stands in bundles for the store of endpoints that DynamoDB's client would keep, were it to ask where the table is; it is told, so
 * nothing is ever kept.
 */
class KeptEndpoints<Key, Value> extends Map<Key, Value> {
  /** @param _capacity how many it would keep. */
  constructor(_capacity: number) {
    super();
  }

  /** Reads without counting that as a use. */
  peek(key: Key): Value | undefined {
    return this.get(key);
  }
}
// biome-ignore lint/style/noDefaultExport: the SDK imports it as the module's own default.
export default KeptEndpoints;
