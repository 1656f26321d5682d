/** How many runs a property gets: few in `npm test`, the full count in `npm run test:long`. */
export const runs = (short: number, long: number): number => (process.env.HOTLINE_TEST_RUNS === 'long' ? long : short);
