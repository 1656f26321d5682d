/**
 * Regions in which SES receives mail, as AWS's "Amazon SES endpoints and quotas" and public deployments had it on 29 November
 * 2026. Elsewhere the receipt rule is refused in the middle of a deployment. Add a region when AWS adds it.
 */
const RECEIVING: ReadonlySet<string> = new Set([
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'us-east-1',
  'us-east-2',
  'us-west-2',
]);

/** Whether SES is known to receive mail in a region. */
export const receivesMail = (region: string): boolean => RECEIVING.has(region);
