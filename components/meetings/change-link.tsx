import { TextLink } from '@/components/ui/text-link';

type Given = Readonly<{
  /** Of the page, without its query. */
  address: string;
  /** Which body's part of the page, where it has several. */
  body?: string;
  id: string;
  label: string;
  about: string;
}>;

/** Opens the form of one row of a table, above the table; `about` completes the label for those who hear it alone. */
export function ChangeLink({ address, body, id, label, about }: Given) {
  const part = body === undefined ? '' : `body=${body}&`;
  return (
    <TextLink href={`${address}?${part}change=${id}#change`} className="inline-block min-h-6 print:hidden">
      {label}
      <span className="sr-only">: {about}</span>
    </TextLink>
  );
}
