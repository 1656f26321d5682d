import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { type TaskRef, taskOf } from './task.ts';

/** The task of delivering to an endpoint. */
export const deliverTo = ({ partner, id }: EndpointRef): TaskRef<'deliver'> => taskOf('deliver', `${partner}/${id}`);

/** The endpoint that a delivery is for. */
export const endpointOf = ({ id }: TaskRef<'deliver'>): EndpointRef => {
  const [partner = '', endpoint = ''] = id.split('/');
  return { partner, id: endpoint };
};
