import { useTranslations } from 'next-intl';
import { AgendaForm } from '@/components/meetings/agenda/agenda-form';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { groupsOf } from '@/lib/texts/milestones/hash';
import type { MilestonesAsked } from '@/lib/texts/milestones/schema';
import type { MilestoneView } from '@/lib/texts/milestones/views';
import { textKindWords } from '@/lib/texts/texts/labels';
import { numberedLines } from '@/lib/texts/texts/lines';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { ParagraphLines } from './paragraph-lines';
import { TextFiles } from './text-files';
import { TextPart, textAddress } from './text-frame';

type Given = Readonly<{ view: MilestoneView; asked: MilestonesAsked; locale: Locale; action: FormAction }>;

/** One milestone: what it is, its hash, both languages side by side, its files, and the press that circulates it. */
export function MilestonePage({ view, asked, locale, action }: Given) {
  const t = useTranslations('milestones');
  const { text, milestone } = view;
  const { number } = milestone;
  const to = (rest: string) => `/${locale}${textAddress(text.id, `/milestones${rest}`)}`;
  const compare = (other: string) => to(`/compare?${other}`);
  return (
    <>
      <PageHeader
        backTo={{ href: to(''), label: t('toMilestones') }}
        eyebrow={`${textKindWords[text.kind][locale]}, ${text.code}`}
        title={`${inLocale(text, 'title', locale)}: ${t('one', { number }).toLowerCase()}`}
        status={
          <>
            {milestone.isAdopted && <StatusTag tone="good">{t('adopted')}</StatusTag>}
            {milestone.circulation !== null && <StatusTag tone="info">{t('circulated')}</StatusTag>}
          </>
        }
      />
      {asked.done === 'circulate' && (
        <div className="mb-6">
          <Notice tone="success" isAnswer>
            <p>{t('circulate.done')}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-10">
        <Facts {...{ view, locale }} />
        <nav aria-label={t('compare.link')} className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          <TextLink href={compare(`from=${number}&to=now`)} className="inline-block min-h-6">
            {t('compare.withNow')}
          </TextLink>
          {number > 1 && (
            <TextLink href={compare(`from=${number - 1}&to=${number}`)} className="inline-block min-h-6">
              {t('compare.withBefore', { number: number - 1 })}
            </TextLink>
          )}
        </nav>
        <TextFiles {...{ textId: text.id, number, locale }} />
        <BothLanguages view={view} />
        <Circulate {...{ view, locale, action }} />
      </div>
    </>
  );
}

function Facts({ view, locale }: Readonly<{ view: MilestoneView; locale: Locale }>) {
  const t = useTranslations('milestones');
  const { milestone } = view;
  const { by, party, frozenAt, circulation, sha256 } = milestone;
  const told =
    circulation === null
      ? t('notCirculated')
      : `${dateWords(circulation.circulatedAt, locale, { withTime: true })}. ${t('circulate.told', { count: circulation.toldCount })}`;
  return (
    <SummaryList
      rows={[
        { term: t('facts.note'), value: inLocale(milestone, 'note', locale) },
        { term: t('facts.at'), value: dateWords(frozenAt, locale, { withTime: true }) },
        { term: t('facts.by'), value: t('by', { by, party: party.code }) },
        { term: t('facts.circulation'), value: told },
        {
          term: t('facts.hash'),
          value: (
            <span className="grid gap-1">
              <code className="font-mono text-sm break-words">{groupsOf(sha256)}</code>
              <span className="text-sm text-muted">{t('hashHint')}</span>
              <span className="text-sm print:hidden">
                <TextLink href={`/${locale}/verify`} className="inline-block min-h-6">
                  {t('verify')}
                </TextLink>
              </span>
            </span>
          ),
        },
      ]}
    />
  );
}

function BothLanguages({ view }: Readonly<{ view: MilestoneView }>) {
  const t = useTranslations('milestones');
  const { paragraphs } = view;
  const es = numberedLines(paragraphs.map((one) => one.es));
  const en = numberedLines(paragraphs.map((one) => one.en));
  return (
    <TextPart id="words" title={t('words')}>
      <ol className="grid gap-5">
        {paragraphs
          .map((paragraph, index) => ({ key: `p${index}`, paragraph, index }))
          .map(({ key, paragraph, index }) => (
            <li key={key} className="grid gap-x-6 gap-y-3 border-b border-rule pb-4 lg:grid-cols-2 lg:text-sm">
              <ParagraphLines paragraph={paragraph} language="es" lines={es[index] ?? []} />
              <ParagraphLines paragraph={paragraph} language="en" lines={en[index] ?? []} />
            </li>
          ))}
      </ol>
    </TextPart>
  );
}

function Circulate({ view, locale, action }: Readonly<{ view: MilestoneView; locale: Locale; action: FormAction }>) {
  const t = useTranslations('milestones');
  const { milestone, can } = view;
  if (milestone.circulation !== null) return null;
  if (can.circulate !== null) return <p className="max-w-form text-sm text-muted">{wordsFor(can.circulate, locale)}</p>;
  return (
    <TextPart id="circulate" title={t('circulate.title')}>
      <p className="max-w-form text-muted">{t('circulate.lead')}</p>
      <AgendaForm
        action={action}
        identity={{ milestoneId: milestone.id }}
        fields={[]}
        words={{ press: t('circulate.press'), pressing: t('circulate.pressing'), refused: t('circulate.refused') }}
      />
    </TextPart>
  );
}
