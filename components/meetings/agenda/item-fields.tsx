import { useTranslations } from 'next-intl';
import { followUpTitle } from '@/lib/decisions/labels';
import type { OutstandingDecision } from '@/lib/decisions/views';
import { itemKindWords } from '@/lib/meetings/agenda/labels';
import type { ItemPage } from '@/lib/meetings/agenda/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AgendaField } from './agenda-form';

/** The fields of an item, with what it says now, what it takes up again, the decision that it follows up, or nothing. */
export function useItemFields(
  { item, takesUp, kinds, presenters, networks }: ItemPage,
  locale: Locale,
  decision: OutstandingDecision | null = null,
): AgendaField[] {
  const t = useTranslations('agenda.item');
  const isFollowed = takesUp !== null || decision !== null;
  const ofDecision = decision && {
    titleEs: followUpTitle.es(decision.code),
    titleEn: followUpTitle.en(decision.code),
  };
  const start = item ?? { ...takesUp, ...ofDecision, kind: isFollowed ? ('FOLLOW_UP' as const) : undefined };
  const notes = { es: item?.noteEs ?? decision?.textEs ?? '', en: item?.noteEn ?? decision?.textEn ?? '' };
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
    { as: 'lines', name: 'noteEs', label: t('noteEs'), hint: t('noteHint'), lang: 'es', start: notes.es },
    { as: 'lines', name: 'noteEn', label: t('noteEn'), lang: 'en', start: notes.en },
  ];
}
