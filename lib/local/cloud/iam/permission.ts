/** What a request needs to be allowed: one action on one resource, and what is known of the request. */
export interface Permission {
  /** `dynamodb:PutItem` */
  action: string;
  /** The resource's ARN, or `*` for actions that have none. */
  resource: string;
  context: RequestContext;
}

export type RequestContext = Record<string, string | string[]>;
