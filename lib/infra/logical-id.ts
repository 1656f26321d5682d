import { CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The name of a construct's resource in the template. */
export const logicalId = (construct: IConstruct): string => {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) throw new TypeError(`${construct.node.path} is not a resource`);
  return Stack.of(construct).getLogicalId(resource);
};
