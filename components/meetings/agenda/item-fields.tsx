import { useTranslations } from 'next-intl';
import { itemKindWords } from '@/lib/meetings/agenda/labels';
import type { ItemPage } from '@/lib/meetings/agenda/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AgendaField } from './agenda-form';

/** The fields of an item, with what it says now, what it takes up again, or nothing. */
export function useItemFields({ item, takesUp, kinds, presenters, networks }: ItemPage, locale: Locale): AgendaField[] {
  const t = useTranslations('agenda.item');
  const start = item ?? { ...takesUp, kind: takesUp === null ? undefined : ('FOLLOW_UP' as const) };
  const words = { titleEs: start.titleEs ?? '', titleEn: start.titleEn ?? '' };
  return [
    {
      ...{ as: 'select', name: 'kind', label: t('kind'), hint: t('kindHint'), empty: t('choose'), required: true },
      start: start.kind ?? '',
      options: kinds.map((kind) => ({ value: kind, label: itemKindWords[kind][locale] })),
    },
    { as: 'line', name: 'titleEs', label: t('titleEs'), lang: 'es', start: words.titleEs, required: true },
    {
      ...{ as: 'line', name: 'titleEn', label: t('titleEn'), lang: 'en', start: words.titleEn },
      hint: t('titleEnHint'),
    },
    { as: 'number', name: 'minutes', label: t('minutes'), start: String(item?.minutes ?? 0) },
    {
      ...{ as: 'select', name: 'presenterCode', label: t('presenterCode'), empty: t('nobody') },
      start: item?.presenterCode ?? '',
      options: presenters.map((party) => ({ value: party.code, label: inLocale(party, 'name', locale) })),
    },
    {
      ...{ as: 'select', name: 'aboutBodyCode', label: t('aboutBodyCode'), empty: t('noNetwork') },
      start: item?.aboutBodyCode ?? '',
      options: networks.map((body) => ({ value: body.code, label: inLocale(body, 'name', locale) })),
    },
    { as: 'lines', name: 'noteEs', label: t('noteEs'), hint: t('noteHint'), lang: 'es', start: item?.noteEs ?? '' },
    { as: 'lines', name: 'noteEn', label: t('noteEn'), lang: 'en', start: item?.noteEn ?? '' },
  ];
}
