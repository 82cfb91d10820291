import { NoteMarks } from '@/components/membership/record-notes';
import { SourceMark } from '@/components/membership/record-source';
import { TextLink } from '@/components/ui/text-link';
import type { AreaView } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { subthemePath } from '@/lib/web/portal-paths';
import { ForumYearsLine } from './forum-years';

/** The subthemes of an area in their order: what each is about, who discussed it and when. */
export function SubthemeEntries({ area, locale }: Readonly<{ area: AreaView; locale: Locale }>) {
  return (
    <ol className="grid gap-x-14 gap-y-7 lg:grid-cols-2">
      {area.subthemes.map((subtheme) => (
        <li key={subtheme.code} className="grid grid-cols-[2rem_minmax(0,1fr)] content-start">
          <span aria-hidden="true" className="font-serif text-lg text-muted tabular-nums">
            {subtheme.position}
          </span>
          <div className="grid gap-1">
            <h3 className="font-serif text-lg font-semibold leading-snug">
              <TextLink href={`/${locale}${subthemePath(subtheme.code)}`}>
                {inLocale(subtheme, 'title', locale)}
              </TextLink>
            </h3>
            <p className="text-sm">{inLocale(subtheme, 'description', locale)}</p>
            <ForumYearsLine discussions={subtheme.discussions} locale={locale} />
            <p>
              <SourceMark lines={subtheme.lines} /> <NoteMarks ids={subtheme.notes} locale={locale} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
