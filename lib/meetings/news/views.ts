import type { AgendaVersionKind, DelegateStatus } from '@/prisma/generated/enums';

type Titled = Readonly<{ titleEs: string; titleEn: string }>;

/** What changed in a meeting, and when. Dates are calendar days where it is held. */
export type News = Readonly<{ at: Date }> &
  Readonly<
    | { what: 'AGENDA_PUBLISHED'; kind: AgendaVersionKind; number: number }
    | { what: 'MEETING_MOVED'; startsOn: string; endsOn: string }
    | { what: 'MEETING_CANCELLED'; reason: string }
    | ({ what: 'SESSION_ADDED' | 'SESSION_MOVED'; code: string; startsAt: Date } & Titled)
    | ({ what: 'SESSION_REMOVED' } & Titled)
    | { what: 'CONVOCATION_SENT'; symbol: string }
    | { what: 'LOGISTICS_EDITED' }
    | { what: 'DELEGATE_CHANGED'; id: string; name: string; status: DelegateStatus }
  >;

/** What is new since the reader last looked, the newest first; `since` is null at the first visit, when nothing is. */
export type NewsView = Readonly<{ since: Date | null; news: readonly News[] }>;
