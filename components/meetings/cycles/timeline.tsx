import { useTranslations } from 'next-intl';
import { shortDayWords } from '@/components/ui/date-words';
import { addDays, daysBetween, startOfDay } from '@/lib/core/clock';
import type { CycleView } from '@/lib/meetings/cycles/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { TimelineBar } from './timeline-bar';

type Given = Readonly<{ meetings: CycleView['meetings']; locale: Locale }>;

/** Longer than that no chain is drawn: the table says the same. */
const mostDays = 31;

/** As far as a bar can be taken in one go, in days to either side; further by the fields of its page. */
const reach = 28;

/** Columns left empty beside the chain when something in it can be moved. */
const margin = 2;

/** Units of the drawing: the names' column, a day, the head and a row. */
const size = { names: 270, day: 92, head: 34, row: 40 } as const;

const isWeekend = (day: string): boolean => [0, 6].includes(startOfDay(day, 'UTC').getUTCDay());

const run = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

/** The days of the chain as columns, its meetings as bars that can be taken to other days. On a phone the table below does the same. */
export function Timeline({ meetings, locale }: Given) {
  const t = useTranslations('cycles.one');
  const planned = meetings.filter(({ status }) => status !== 'CANCELLED');
  const [first] = planned.map(({ startsOn }) => startsOn).sort();
  const last = planned
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const spread = daysBetween(first, last) + 1;
  if (spread > mostDays) return null;
  const beside = planned.some(({ canMove }) => canMove === null) ? margin : 0;
  const start = addDays(first, -beside);
  const count = spread + 2 * beside;
  const width = size.names + count * size.day;
  const height = size.head + planned.length * size.row;
  const left = (day: string): number => size.names + daysBetween(start, day) * size.day;
  const drawing = { viewBox: `0 0 ${width} ${height}`, width, height } as const;
  const bars = planned.map((meeting, row) => {
    const length = daysBetween(meeting.startsOn, meeting.endsOn) + 1;
    const top = size.head + row * size.row;
    const box = { x: left(meeting.startsOn) + 3, y: top + 5, width: length * size.day - 6, height: size.row - 10 };
    return { meeting, length, box, title: inLocale(meeting, 'title', locale), isHeld: meeting.canMove !== null };
  });
  return (
    <div className="hidden font-sans text-sm *:col-start-1 *:row-start-1 *:h-auto *:max-w-full sm:grid print:grid">
      <svg aria-hidden="true" {...drawing}>
        {run(start, count).map((day) => (
          <g key={day}>
            {isWeekend(day) && <rect x={left(day)} y={0} width={size.day} height={height} className="fill-sunken" />}
            <line x1={left(day)} x2={left(day)} y1={0} y2={height} className="stroke-rule" />
            <text x={left(day) + size.day / 2} y={20} textAnchor="middle" className="fill-ink">
              {shortDayWords(day, locale)}
            </text>
          </g>
        ))}
        {bars.map(({ meeting, box, title, isHeld }) => (
          <g key={meeting.id}>
            <text x={0} y={box.y + 19} className="fill-ink">
              {shortTitle(title)}
            </text>
            {isHeld && (
              <>
                <rect {...box} rx={3} className="fill-accent-soft stroke-accent" />
                <text x={box.x + box.width / 2} y={box.y + 19} textAnchor="middle" className="fill-accent-strong">
                  {meeting.code}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
      {bars.some(({ isHeld }) => !isHeld) && (
        <svg {...drawing} className="overflow-visible">
          <title>{t('bars')}</title>
          {bars
            .filter(({ isHeld }) => !isHeld)
            .map(({ meeting, length, box, title }) => (
              <TimelineBar
                key={meeting.id}
                code={meeting.code}
                label={t('bar', { title })}
                page={`/${locale}/meetings/${meeting.code}/move`}
                days={run(addDays(meeting.startsOn, -reach), length + 2 * reach).map((day) => ({
                  day,
                  words: shortDayWords(day, locale),
                }))}
                first={reach}
                last={reach + length - 1}
                box={box}
                dayWidth={size.day}
                edges={{ left: size.names + 3, right: width - 3 }}
              />
            ))}
        </svg>
      )}
    </div>
  );
}

const shortTitle = (title: string): string => (title.length > 38 ? `${title.slice(0, 37)}…` : title);
