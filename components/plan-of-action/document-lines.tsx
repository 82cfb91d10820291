import { TextLink } from '@/components/ui/text-link';
import { documentKindNames } from '@/lib/plan-of-action/labels';
import type { AreaView } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { documentPath } from '@/lib/web/portal-paths';

type Given = Readonly<{ documents: AreaView['documents']; locale: Locale }>;

/** The documents of an area as the report numbers them, each with kind and years. */
export function DocumentLines({ documents, locale }: Given) {
  return (
    <ol className="max-w-reading border-t border-rule">
      {documents.map((document) => (
        <li key={document.code} className="grid grid-cols-[2rem_minmax(0,1fr)] border-b border-rule py-2">
          <span aria-hidden="true" className="text-muted tabular-nums">
            {document.number}
          </span>
          <div>
            <TextLink href={`/${locale}${documentPath(document.code)}`} className="font-serif leading-snug">
              {inLocale(document, 'title', locale)}
            </TextLink>
            <p className="mt-0.5 text-sm text-muted">
              {documentKindNames[document.kind][locale]}
              {document.years.length > 0 && ` · ${document.years.join(', ')}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
