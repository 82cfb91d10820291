import { getTranslations } from 'next-intl/server';
import { NoteMarks } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { SourceMark } from '@/components/membership/record-source';
import { TextLink } from '@/components/ui/text-link';
import type { DocumentListItem } from '@/lib/plan-of-action/documents/views';
import { documentKindNames } from '@/lib/plan-of-action/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { areaPath, documentPath } from '@/lib/web/portal-paths';

type Given = Readonly<{ documents: readonly DocumentListItem[]; locale: Locale }>;

/** Documents of the Plan as a bibliography, by area, numbered as the report numbers them. */
export function DocumentLists({ documents, locale }: Given) {
  const areas = Map.groupBy(documents, ({ area }) => area.code);
  return [...areas].map(([code, rows]) => {
    const [first] = rows;
    if (first === undefined) return null;
    const name = inLocale(first.area, 'name', locale);
    return (
      <RecordSection key={code} id={code} title={<TextLink href={`/${locale}${areaPath(code)}`}>{name}</TextLink>}>
        <ol className="grid max-w-reading gap-5">
          {rows.map((document) => (
            <DocumentEntry key={document.code} document={document} locale={locale} />
          ))}
        </ol>
      </RecordSection>
    );
  });
}

async function DocumentEntry({ document, locale }: Readonly<{ document: DocumentListItem; locale: Locale }>) {
  const t = await getTranslations('portal.plan.documents');
  const { isContinuous, years, preparedBy } = document;
  const facts = [
    documentKindNames[document.kind][locale],
    ...(preparedBy.length === 0 ? [] : [preparedBy.map((actor) => inLocale(actor, 'name', locale)).join('; ')]),
    ...(isContinuous ? [t('continuous')] : years.length === 0 ? [] : [years.join(', ')]),
  ];
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)]">
      <span aria-hidden="true" className="font-serif text-lg text-muted tabular-nums">
        {document.number}
      </span>
      <div>
        <p className="font-serif text-lg leading-snug">
          <TextLink href={`/${locale}${documentPath(document.code)}`}>{inLocale(document, 'title', locale)}</TextLink>
        </p>
        <p className="mt-0.5 text-sm text-muted">
          {facts.join(' · ')} <SourceMark lines={document.lines} />
          <NoteMarks ids={document.notes} locale={locale} />
        </p>
      </div>
    </li>
  );
}
