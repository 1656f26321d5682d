/** A bar: the day it is of, by a moment of it (ISO 8601), and how high it is. */
export interface Bar {
  at: string;
  value: number;
}

/** Width of a bar with its gap, height of the tallest, and room for what is written, in units of the picture. */
const STEP = 44;
const WIDTH = 30;
const TALL = 90;
const ABOVE = 18;
const BELOW = 20;

/** What stands below a day: `17 Nov`, `18`. Of the month only where it begins: fourteen whole dates would run into each other. */
const labelsOf = (bars: readonly Bar[], timeZone: string): string[] => {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone });
  return bars.map(({ at }, n) => {
    const label = format.format(new Date(at));
    const [day = ''] = label.split(' ');
    return n === 0 || day === '1' ? label : day;
  });
};

/** Numbers of days as bars. The table beside it says the same, so that the picture is for the eye alone. */
export const DayBars = ({ bars, timeZone }: { bars: readonly Bar[]; timeZone: string }) => {
  const labels = labelsOf(bars, timeZone);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg
      class="dk-bars"
      viewBox={`0 0 ${bars.length * STEP} ${ABOVE + TALL + BELOW}`}
      width={bars.length * STEP}
      height={ABOVE + TALL + BELOW}
      aria-hidden="true"
    >
      {bars.map(({ at, value }, n) => {
        const height = Math.round((value / most) * TALL);
        const middle = n * STEP + STEP / 2;
        return (
          <g key={at}>
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
              {labels[n]}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
