import { getTranslations } from 'next-intl/server';
import type { BodyView } from '@/lib/membership/bodies/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

/** Mechanisms with their place in the order of importance (DR-06); those without one show none. */
export function BodyList({ bodies, locale }: Readonly<{ bodies: readonly BodyView[]; locale: Locale }>) {
  return (
    <ol className="grid gap-8">
      {bodies.map((body) => (
        <BodyItem key={body.code} body={body} locale={locale} />
      ))}
    </ol>
  );
}

async function BodyItem({ body, locale }: Readonly<{ body: BodyView; locale: Locale }>) {
  const t = await getTranslations('portal.how');
  const origin = locale === 'es' ? body.foundedEs : body.foundedEn;
  return (
    <li id={body.code} className="grid scroll-mt-6 gap-x-6 sm:grid-cols-[3rem_minmax(0,1fr)]">
      <p className="font-serif text-3xl leading-none text-muted tabular-nums" aria-hidden="true">
        {body.rank}
      </p>
      <div className="max-w-reading">
        <h3 className="font-serif text-lg font-semibold leading-snug">{inLocale(body, 'name', locale)}</h3>
        {body.rank !== null && <p className="sr-only">{t('rank', { rank: body.rank })}</p>}
        <p className="mt-1 font-serif text-lg">{inLocale(body, 'purpose', locale)}</p>
        <p className="mt-2 text-sm text-muted">
          {body.meetingsPerYear !== null && <>{t('meets', { count: body.meetingsPerYear })}. </>}
          {origin}
        </p>
        <p className="mt-1">
          <SourceMark lines={body.lines} /> <NoteMarks ids={body.notes} locale={locale} />
        </p>
      </div>
    </li>
  );
}
