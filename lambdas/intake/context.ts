import type { HeartbeatKey } from '#io/objects/heartbeat.ts';
import type { WorkIssuer } from '#lambdas/http/proof-of-work.ts';
import type { PublicContext } from '#lambdas/http/public-context.ts';

/** What a form is answered with. */
export interface FormContext extends PublicContext {
  issueWork: WorkIssuer;
  heartbeatKey: HeartbeatKey;
}
