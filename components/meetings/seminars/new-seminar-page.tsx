import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { meetingZones } from '@/lib/meetings/meetings/schema';
import { seminarKindWords } from '@/lib/meetings/seminars/labels';
import { seminarKinds } from '@/lib/meetings/seminars/schema';
import type { NewSeminar } from '@/lib/meetings/seminars/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { boxesOf } from './cosponsor-boxes';
import { NewSeminarForm } from './new-seminar-form';

type Given = Readonly<{
  newSeminar: NewSeminar;
  locale: Locale;
  /** Why this reader plans none, in words. */
  denial: string | null;
  action: FormAction;
  formKey: string;
}>;

/** Plans a seminar, workshop or training, or says why this reader does not. */
export function NewSeminarPage({ newSeminar, locale, denial, action, formKey }: Given) {
  const t = useTranslations('seminars.plan');
  const meeting = useTranslations('meetings.forms.plan');
  const all = useTranslations('meetings');
  const { members, organizations, subthemes, own } = newSeminar;
  const optionsOf = (rows: NewSeminar['members']) =>
    rows.map((row) => ({ value: row.code, label: inLocale(row, 'name', locale) }));
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings`, label: all('back') }}
        title={t('title')}
        lead={denial === null ? t('lead') : undefined}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('denied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <NewSeminarForm
          action={action}
          formKey={formKey}
          own={own}
          kinds={seminarKinds.map((kind) => ({ value: kind, label: seminarKindWords[kind][locale] }))}
          hosts={optionsOf(members)}
          boxes={[boxesOf(t('members'), members, locale), boxesOf(t('organizations'), organizations, locale)]}
          subthemes={subthemes.map((row) => ({ value: row.code, label: inLocale(row, 'title', locale) }))}
          zones={meetingZones.map((zone) => ({
            value: zone,
            label: zone.replace('America/', '').replaceAll('_', ' '),
          }))}
          labels={{
            ...{ kind: t('kind'), titleEs: meeting('titleEs'), titleEn: meeting('titleEn') },
            ...{ hostPartyCode: t('host'), cosponsors: t('cosponsors'), subthemeCode: t('subtheme') },
            ...{ startsOn: meeting('startsOn'), endsOn: meeting('endsOn'), timeZone: meeting('timeZone') },
            ...{ city: meeting('city'), departureReason: t('departureReason') },
          }}
          hints={{
            ...{ hostPartyCode: t('hostHint'), cosponsors: t('cosponsorsHint'), city: meeting('cityHint') },
            departureReason: t('departureHint'),
          }}
          words={{
            ...{ choose: meeting('choose'), none: t('noSubtheme'), opening: t('openingHint'), press: t('press') },
            ...{ pressing: meeting('pressing'), refused: t('refused') },
          }}
        />
      )}
    </>
  );
}
