import { NoteMarks } from '@/components/membership/record-notes';
import { SourceMark } from '@/components/membership/record-source';
import { partialDateWords } from '@/components/ui/partial-date';
import type { MilestoneView } from '@/lib/plan-of-action/chronicle/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{ milestones: readonly MilestoneView[]; locale: Locale }>;

/** Milestones year by year, the year in the margin; each with its line and the notes on it. */
export function Timeline({ milestones, locale }: Given) {
  const years = Map.groupBy(milestones, ({ year }) => year);
  return (
    <ol className="border-l-2 border-accent">
      {[...years].map(([year, ofYear]) => (
        <li
          key={year}
          className="relative grid gap-x-6 gap-y-3 pb-8 pl-5 before:absolute before:-left-[7px] before:top-2 before:size-3 before:rounded-full before:border-2 before:border-accent before:bg-paper sm:grid-cols-[5rem_minmax(0,1fr)] sm:pl-7"
        >
          <h2 id={String(year)} className="scroll-mt-6 font-serif text-xl font-semibold leading-tight tabular-nums">
            {year}
          </h2>
          <ul className="grid gap-4">
            {ofYear.map((milestone) => (
              <MilestoneItem key={milestone.code} milestone={milestone} locale={locale} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** One step: what happened, when as far as it is known, and in our words. */
export function MilestoneItem({ milestone, locale }: Readonly<{ milestone: MilestoneView; locale: Locale }>) {
  return (
    <li id={milestone.code} className="max-w-reading scroll-mt-6">
      <p className="font-serif text-lg font-semibold leading-snug">
        {inLocale(milestone, 'title', locale)}
        {milestone.date !== null && (
          <span className="font-sans text-sm font-normal text-muted">
            {' '}
            · {partialDateWords(milestone.date, locale)}
          </span>
        )}
      </p>
      <p>
        {inLocale(milestone, 'description', locale)} <SourceMark lines={milestone.lines} />{' '}
        <NoteMarks ids={milestone.notes} locale={locale} />
      </p>
    </li>
  );
}

/** The same in short, for the first page: a year and its titles. */
export function ShortTimeline({ milestones, locale }: Given) {
  const years = Map.groupBy(milestones, ({ year }) => year);
  return (
    <ol className="border-t border-rule md:columns-2 md:gap-x-14">
      {[...years].map(([year, ofYear]) => (
        <li
          key={year}
          className="grid break-inside-avoid grid-cols-[3.5rem_minmax(0,1fr)] border-b border-rule py-2 leading-snug"
        >
          <span className="font-serif text-lg tabular-nums">{year}</span>
          <ul className="grid gap-1 pt-0.5">
            {ofYear.map((milestone) => (
              <li key={milestone.code}>
                <a
                  href={`/${locale}/chronology#${milestone.code}`}
                  data-page=""
                  className="text-ink no-underline hover:underline"
                >
                  {inLocale(milestone, 'title', locale)}
                </a>{' '}
                <SourceMark lines={milestone.lines} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
