import type { TaskRef } from './task.ts';

/** Why a mail of ours did not arrive, as SES calls it (`eventType` of its events). */
export const RETURNED = ['Bounce', 'Complaint', 'Reject', 'Rendering Failure'] as const;
export type Returned = (typeof RETURNED)[number];

/** The report whose answer came back, and how. */
export const returnedOf = ({ id }: TaskRef<'note-returned'>): { how: Returned; report: string } => {
  const [how = '', report = ''] = id.split('/');
  return { how: RETURNED.find((each) => each === how) ?? 'Bounce', report };
};
