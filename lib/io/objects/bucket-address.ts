/**
 * Where browsers reach the objects of a bucket, ending with a slash: what a signed address of one begins with, as `object-clients.ts`
 * makes it. Another endpoint than AWS's is addressed by path.
 */
export const bucketAddress = (name: string, environment: NodeJS.ProcessEnv = process.env): string => {
  const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region = '' } = environment;
  if (endpoint !== undefined) return `${endpoint.replace(/\/$/, '')}/${name}/`;
  return `https://${name}.s3.${region}.amazonaws.com/`;
};
