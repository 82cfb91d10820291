import type { Prisma } from '@/prisma/generated/client';

/**
 * What anybody reads: papers that the Secretariat has published, and of those none that was withdrawn (P-15). The portal's role of the
 * database sees no other rows either (prisma/grants.sql).
 */
export const publishedDocuments = {
  publishedAt: { not: null },
  withdrawnAt: null,
  classification: 'PUBLIC',
  status: 'ISSUED',
} as const satisfies Prisma.DocumentWhereInput;
