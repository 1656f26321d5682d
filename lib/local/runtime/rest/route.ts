import type { PathNode } from './api-definition.ts';

/** Where a request's path leads. */
export interface ApiRoute {
  node: PathNode;
  pathParameters: Record<string, string>;
}

/** Finds the node of a path: a fixed part wins over `{name}`, and that over `{proxy+}`, which takes all that is left. */
export function findRoute(root: PathNode, path: string): ApiRoute | null {
  const parts = path.split('/').filter((part) => part !== '');
  return descend(root, parts);
}

function descend(node: PathNode, parts: readonly string[]): ApiRoute | null {
  const [part, ...rest] = parts;
  if (part === undefined) return { node, pathParameters: {} };
  const fixed = node.children.find((child) => child.part === part);
  if (fixed !== undefined) {
    const route = descend(fixed, rest);
    if (route !== null) return route;
  }
  const named = node.children.find((child) => /^\{[^+}]+\}$/.test(child.part));
  if (named !== undefined) {
    const route = descend(named, rest);
    if (route !== null) {
      return { ...route, pathParameters: { [named.part.slice(1, -1)]: decode(part), ...route.pathParameters } };
    }
  }
  const greedy = node.children.find((child) => /^\{[^+}]+\+\}$/.test(child.part));
  if (greedy === undefined) return null;
  return { node: greedy, pathParameters: { [greedy.part.slice(1, -2)]: parts.map(decode).join('/') } };
}

/** A part that is not valid percent-encoding stays as it came. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
