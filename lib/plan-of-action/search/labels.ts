import type { Reasons } from '@/lib/core/labels';
import { searchLimit } from './schema';

/** Why a search was not made. */
export const searchReasons: Reasons = {
  'search.too-long': {
    es: `La búsqueda es demasiado larga: escriba hasta ${searchLimit} caracteres. Lo que escribió sigue en la casilla.`,
    en: `The search is too long: write up to ${searchLimit} characters. What you wrote is still in the box.`,
  },
};
