import { type Destroying, destroyReports } from '#actions/withdraw/destroy-report.ts';

/** Destroys one report whose withdrawal is due, and throws what failed. */
export const destroyReport = (world: Destroying, id: string): Promise<void> =>
  destroyReports(world, [id], (_, error) => {
    throw error;
  });
