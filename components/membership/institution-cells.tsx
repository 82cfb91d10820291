import { getTranslations } from 'next-intl/server';
import type { InstitutionView } from '@/lib/membership/parties/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

/** The three institutions through which a Member takes part, side by side as in the report's table of focal points. */
export function InstitutionCells({
  institutions,
  locale,
}: Readonly<{ institutions: readonly InstitutionView[]; locale: Locale }>) {
  return (
    <ul className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
      {institutions.map((institution) => (
        <InstitutionCell key={institution.id} institution={institution} locale={locale} />
      ))}
    </ul>
  );
}

async function InstitutionCell({ institution, locale }: Readonly<{ institution: InstitutionView; locale: Locale }>) {
  const t = await getTranslations('portal');
  const { nameEs, nameEn, units, printedEs } = institution;
  const name = locale === 'es' ? nameEs : nameEn;
  const task = locale === 'es' ? institution.functionEs : institution.functionEn;
  return (
    <li className="grid content-start gap-2 border-t-2 border-ink pt-3">
      <h3 className="eyebrow">{t(`families.${institution.family}`)}</h3>
      {name && <p className="font-serif text-lg font-semibold leading-snug">{name}</p>}
      {units.length > 0 && (
        <div>
          <p className="text-sm text-muted">{name === null ? t('member.unitsOnly') : t('member.units')}</p>
          <ul className="font-serif">
            {units.map((unit) => (
              <li key={unit.nameEs}>{inLocale(unit, 'name', locale)}</li>
            ))}
          </ul>
        </div>
      )}
      {task && <p className="text-sm">{task}</p>}
      {locale !== 'es' && printedEs && (
        <p className="text-sm text-muted">
          {t('common.printed')}: <span lang="es">{printedEs}</span>
        </p>
      )}
      <p>
        <SourceMark lines={institution.lines} /> <NoteMarks ids={institution.notes} locale={locale} />
      </p>
    </li>
  );
}
