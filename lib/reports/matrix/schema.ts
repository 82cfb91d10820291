import { z } from 'zod';

/** What an address asks of the matrix; what makes no sense is not asked. `all` are all years. */
export const MatrixAsked = z.object({
  year: z
    .union([z.literal('all'), z.coerce.number().int().min(1996).max(2200)])
    .optional()
    .catch(undefined),
  kind: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,39}$/)
    .optional()
    .catch(undefined),
});
export type MatrixAsked = Readonly<z.infer<typeof MatrixAsked>>;

/** The matrix as a file. */
export const MatrixExportAsked = z.strictObject({
  ...MatrixAsked.shape,
  format: z.enum(['csv', 'xlsx']),
  locale: z.enum(['es', 'en']).optional(),
});
export type MatrixExportAsked = Readonly<z.infer<typeof MatrixExportAsked>>;
