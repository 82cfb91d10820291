import { db } from '@/lib/core/db';
import { cookieOf } from '@/tests/support/callers';
import { hangFile } from './archive';

/** Addresses of the three that answer: this product, a bare Node server, a bare Next application. */
export type Servers = Readonly<Record<'product' | 'floor' | 'bareNext', string>>;

export type Addresses = Readonly<{
  name: string;
  product: string;
  floor: string;
  /** Which of the two bare ones `floor` is. */
  beside: 'floor' | 'bareNext';
  cookie?: string;
  status: number;
  /** Words that the page must hold, so that what is measured is the page and not an error. */
  holds: string;
}>;

type Rest = Omit<Addresses, 'name' | 'product' | 'floor' | 'beside'>;

/** What is measured, for people who see much, little and nothing of the archive. */
export async function tasksOf({ product, floor, bareNext }: Servers): Promise<readonly Addresses[]> {
  const coordinator = await cookieOf('secretariat.coordinator@crm.example');
  const focalPoint = await cookieOf('focal-point.gt.migration@crm.example');
  const [own, foreign] = await Promise.all([
    db.countryReport.findFirstOrThrow({ where: { partyCode: 'GT', status: 'ACCEPTED' }, orderBy: { id: 'asc' } }),
    db.countryReport.findFirstOrThrow({ where: { partyCode: { not: 'GT' }, status: 'DRAFT' }, orderBy: { id: 'asc' } }),
  ]);
  const q = `q=${encodeURIComponent('protección consular')}`;
  const page = (name: string, address: string, bare: string, rest: Rest) => ({
    name,
    product: `${product}/es${address}`,
    floor: `${floor}${bare}`,
    beside: 'floor' as const,
    ...rest,
  });
  const acnur = await cookieOf('delegate.acnur@crm.example');
  const guest = await cookieOf('guest@crm.example');
  const api = (name: string, address: string, bare: string, rest: Rest) => ({
    name,
    product: `${product}/api/v1${address}`,
    floor: `${floor}${bare}`,
    beside: 'floor' as const,
    ...rest,
  });
  const words = `words=${encodeURIComponent('protección consular')}`;
  const readable = 'BENCH/24';
  const file = await hangFile(readable);
  const ofPapers = [
    {
      ...page('documents, page', '/documents', '/documents', { cookie: acnur, status: 200, holds: 'BENCH/' }),
      floor: `${bareNext}/documents`,
      beside: 'bareNext' as const,
    },
    api('documents, API', '/documents', '/documents', { cookie: acnur, status: 200, holds: 'BENCH/' }),
    api('documents of the Secretariat', '/documents', '/documents', {
      cookie: coordinator,
      status: 200,
      holds: 'BENCH/',
    }),
    api('documents of one who sees ten', '/documents', '/documents', { cookie: guest, status: 200, holds: 'BENCH/' }),
    api('search of one who sees ten', `/documents?words=archivo`, `/found?words=archivo`, {
      cookie: guest,
      status: 200,
      holds: 'BENCH/',
    }),
    api('search documents', `/documents?${words}`, `/found?${words}`, {
      cookie: acnur,
      status: 200,
      holds: 'consular',
    }),
    api('one document', `/documents/record/${readable}`, `/document?symbol=${readable}`, {
      cookie: acnur,
      status: 200,
      holds: readable,
    }),
    api('a file of 1 MB', `/documents/files/${file}`, `/file/${file}`, { cookie: acnur, status: 200, holds: '' }),
    api('a forbidden document', '/documents/record/BENCH/25', '/document?symbol=BENCH/25', {
      cookie: guest,
      status: 404,
      holds: '',
    }),
  ];
  return [
    ...ofPapers,
    page('report matrix', '/reports/matrix', '/matrix', { cookie: coordinator, status: 200, holds: 'Guatemala' }),
    page('plan of action', '/plan-of-action', '/plan', { status: 200, holds: 'Derechos Humanos' }),
    page('search', `/search?${q}`, `/search?${q}`, { status: 200, holds: 'consular' }),
    page('one report', `/reports/${own.id}`, `/report/${own.id}`, {
      cookie: focalPoint,
      status: 200,
      holds: 'Guatemala',
    }),
    page('a forbidden one', `/reports/${foreign.id}`, `/report/${foreign.id}`, {
      cookie: focalPoint,
      status: 404,
      holds: '',
    }),
  ];
}
