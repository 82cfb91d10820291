import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import type { MilestoneHead } from '@/lib/texts/milestones/views';
import type { Locale } from '@/lib/web/locale';
import { textAddress } from './text-frame';

/** The way to a text's milestones and files. */
export function ToMilestones({ textId, locale }: Readonly<{ textId: string; locale: Locale }>) {
  const t = useTranslations('milestones');
  return (
    <ButtonLink variant="secondary" href={`/${locale}${textAddress(textId, '/milestones')}`}>
      {t('link')}
    </ButtonLink>
  );
}

type Given = Readonly<{ text: Readonly<{ id: string }>; milestone: MilestoneHead; locale: Locale }>;

/** What a text's page says of its last milestone. */
export function LastMilestone({ text, milestone, locale }: Given) {
  const t = useTranslations('milestones');
  const { number, circulation, frozenAt } = milestone;
  const date = dateWords(circulation?.circulatedAt ?? frozenAt, locale, { withTime: true });
  return (
    <p className="-mt-4 mb-6 max-w-reading text-sm">
      <TextLink href={`/${locale}${textAddress(text.id, `/milestones/${number}`)}`} className="inline-block min-h-6">
        {circulation === null ? t('latest', { number, date }) : t('latestCirculated', { number, date })}
      </TextLink>
    </p>
  );
}
