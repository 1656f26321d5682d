/** A bar: what stands below it, and how high it is. */
export interface Bar {
  label: string;
  value: number;
}

/** Width of a bar with its gap, height of the tallest, and room for what is written, in units of the picture. */
const STEP = 44;
const WIDTH = 30;
const TALL = 90;
const ABOVE = 18;
const BELOW = 20;

/** Numbers of days as bars. The table beside it says the same, so that the picture is for the eye alone. */
export const DayBars = ({ bars }: { bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg
      class="dk-bars"
      viewBox={`0 0 ${bars.length * STEP} ${ABOVE + TALL + BELOW}`}
      width={bars.length * STEP}
      height={ABOVE + TALL + BELOW}
      aria-hidden="true"
    >
      {bars.map(({ label, value }, n) => {
        const height = Math.round((value / most) * TALL);
        const middle = n * STEP + STEP / 2;
        return (
          <g key={label}>
            <rect
              x={middle - WIDTH / 2}
              y={ABOVE + TALL - Math.max(height, 1)}
              width={WIDTH}
              height={Math.max(height, 1)}
              rx={2}
            />
            <text x={middle} y={ABOVE + TALL - height - 5} text-anchor="middle">
              {value}
            </text>
            <text class="dk-bars__day" x={middle} y={ABOVE + TALL + BELOW - 5} text-anchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
