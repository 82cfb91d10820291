import { shortDayWords } from '@/components/ui/date-words';
import { addDays, daysBetween, startOfDay } from '@/lib/core/clock';
import type { CycleView } from '@/lib/meetings/cycles/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{ meetings: CycleView['meetings']; locale: Locale }>;

/** Longer than that no chain is drawn: the table says the same. */
const mostDays = 31;

/** Units of the drawing: the names' column, a day, the head and a row. */
const size = { names: 270, day: 104, head: 34, row: 40 } as const;

const isWeekend = (day: string): boolean => [0, 6].includes(startOfDay(day, 'UTC').getUTCDay());

/** The days of the chain as columns, its meetings as bars. Decoration: the table below is read aloud in its place, and on a phone. */
export function Timeline({ meetings, locale }: Given) {
  const planned = meetings.filter(({ status }) => status !== 'CANCELLED');
  const [first] = planned.map(({ startsOn }) => startsOn).sort();
  const last = planned
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const count = daysBetween(first, last) + 1;
  if (count > mostDays) return null;
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  const width = size.names + count * size.day;
  const height = size.head + planned.length * size.row;
  const left = (day: string): number => size.names + daysBetween(first, day) * size.day;
  return (
    <div className="hidden sm:block print:block">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="h-auto max-w-full font-sans text-sm"
      >
        {days.map((day) => (
          <g key={day}>
            {isWeekend(day) && <rect x={left(day)} y={0} width={size.day} height={height} className="fill-sunken" />}
            <line x1={left(day)} x2={left(day)} y1={0} y2={height} className="stroke-rule" />
            <text x={left(day) + size.day / 2} y={20} textAnchor="middle" className="fill-ink">
              {shortDayWords(day, locale)}
            </text>
          </g>
        ))}
        {planned.map((meeting, row) => {
          const top = size.head + row * size.row;
          const x = left(meeting.startsOn) + 3;
          const length = (daysBetween(meeting.startsOn, meeting.endsOn) + 1) * size.day - 6;
          return (
            <g key={meeting.id}>
              <text x={0} y={top + 24} className="fill-ink">
                {shortTitle(inLocale(meeting, 'title', locale))}
              </text>
              <rect
                x={x}
                y={top + 5}
                width={length}
                height={size.row - 10}
                rx={3}
                className="fill-accent-soft stroke-accent"
              />
              <text x={x + length / 2} y={top + 24} textAnchor="middle" className="fill-accent-strong">
                {meeting.code}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const shortTitle = (title: string): string => (title.length > 38 ? `${title.slice(0, 37)}…` : title);
